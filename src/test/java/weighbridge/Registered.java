package weighbridge;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceOptions;
import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.Map;

/** One resource as the program registered it. */
public record Registered(String type, String name, Map<String, Object> inputs, ResourceOptions options) {
    public String key() {
        return type + " " + name;
    }

    /** The value at a path such as {@code action.forward.targetGroups}; null where nothing is there. */
    public Object at(String path) {
        Object value = inputs;
        for (String key : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    public CustomResourceOptions custom() {
        return (CustomResourceOptions) options;
    }

    public boolean isProtected() {
        return options.isProtect();
    }

    /** Type and name of the parent; {@code null} for a child of the stack. */
    public String parent() {
        Resource parent = options.getParent().orElse(null);
        return parent == null ? null : key(parent);
    }

    /** Type and name of what it waits for beyond what its inputs say. */
    public List<String> dependsOn() {
        Output<List<Resource>> dependsOn = options.getDependsOn();
        return PulumiTest.extractValue(dependsOn).stream().map(Registered::key).toList();
    }

    static String key(Resource resource) {
        return resource.pulumiResourceType() + " " + resource.pulumiResourceName();
    }
}
