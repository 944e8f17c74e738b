package weighbridge.scenarios;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.Resource.RegisterResourceRequest;

/**
 * What a program asks of the engine for a resource, beside its inputs.
 *
 * @param component whether it only groups others: no provider has it
 * @param parent its parent's URN
 * @param formerNames names that it had before
 * @param formerlyAtTop whether it had no parent but the stack before
 * @param importId the id of what there is already, which is to become this resource
 */
record ResourceOptions(
        boolean component,
        Optional<String> parent,
        List<String> formerNames,
        boolean formerlyAtTop,
        Optional<String> importId,
        List<String> replaceOnChanges,
        boolean deleteBeforeReplace) {
    static final ResourceOptions NONE =
            new ResourceOptions(false, Optional.empty(), List.of(), false, Optional.empty(), List.of(), false);

    /**
     * Reads the keys that stand beside {@code type} and {@code properties} in a {@link YamlProgram}.
     *
     * @param resolved what a text such as {@code ${cart}} stands for
     * @param urn the URN of a resource by its name
     */
    static ResourceOptions of(Map<?, ?> resource, UnaryOperator<String> resolved, UnaryOperator<String> urn) {
        return new ResourceOptions(
                resource.get("type").toString().startsWith("component:"),
                text(resource, "parent").map(urn),
                texts(resource, "formerNames"),
                Boolean.TRUE.equals(resource.get("formerlyAtTop")),
                text(resource, "import").map(resolved),
                texts(resource, "replaceOnChanges"),
                Boolean.TRUE.equals(resource.get("deleteBeforeReplace")));
    }

    void addTo(RegisterResourceRequest.Builder request) {
        request.setCustom(!component).addAllReplaceOnChanges(replaceOnChanges).setAliasSpecs(true);
        parent.ifPresent(request::setParent);
        importId.ifPresent(request::setImportId);
        formerNames.forEach(name -> request.addAliases(
                Alias.newBuilder().setSpec(Alias.Spec.newBuilder().setName(name))));
        if (formerlyAtTop) {
            request.addAliases(
                    Alias.newBuilder().setSpec(Alias.Spec.newBuilder().setNoParent(true)));
        }
        if (deleteBeforeReplace) {
            request.setDeleteBeforeReplace(true).setDeleteBeforeReplaceDefined(true);
        }
    }

    private static Optional<String> text(Map<?, ?> resource, String key) {
        return Optional.ofNullable(resource.get(key)).map(Object::toString);
    }

    private static List<String> texts(Map<?, ?> resource, String key) {
        return resource.get(key) instanceof List<?> items
                ? items.stream().map(Object::toString).toList()
                : List.of();
    }
}
