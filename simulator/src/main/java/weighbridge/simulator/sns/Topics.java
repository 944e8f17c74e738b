package weighbridge.simulator.sns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.iam.ServicePolicy;

/** Topics and their policies. */
public final class Topics {
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]{1,256}");

    private final Map<String, Topic> held = new LinkedHashMap<>();
    private final Account account;

    Topics(Account account) {
        this.account = account;
    }

    /** Makes a topic, or answers the one of that name as it is (CreateTopic). */
    public Topic create(String name, Map<String, String> tags) {
        if (!NAME.matcher(name).matches()) {
            throw Service.SNS.invalid("CreateTopic", "Invalid parameter: Topic Name");
        }
        String arn = account.arn("sns", name);
        return held.computeIfAbsent(
                arn, made -> new Topic(name, made, "", Optional.empty(), defaultPolicy(made), tags));
    }

    public Topic get(String arn) {
        return get("GetTopicAttributes", arn);
    }

    Topic get(String operation, String arn) {
        Topic topic = held.get(arn);
        if (topic == null) {
            throw Service.SNS.notFound(operation, "Topic does not exist");
        }
        return topic;
    }

    /** Sets display name, key and tags. A key that does not exist is taken: it shows when somebody publishes. */
    public void update(String arn, String displayName, Optional<String> key, Map<String, String> tags) {
        Topic old = get("SetTopicAttributes", arn);
        held.put(arn, new Topic(old.name(), arn, displayName, key, old.policy(), tags));
    }

    public void setPolicy(String arn, String policy) {
        Topic topic = get("SetTopicAttributes", arn);
        try {
            ServicePolicy.parse(policy);
        } catch (IllegalArgumentException e) {
            throw Service.SNS.invalid("SetTopicAttributes", "Invalid parameter: Policy Error: " + e.getMessage());
        }
        held.put(arn, topic.withPolicy(policy));
    }

    /** A topic cannot be without a policy: this puts back the first one. */
    public void resetPolicy(String arn) {
        setPolicy(arn, defaultPolicy(arn));
    }

    void delete(String arn) {
        get("DeleteTopic", arn);
        held.remove(arn);
    }

    List<Topic> all() {
        return List.copyOf(held.values());
    }

    /** What a new topic has (terraform-provider-aws, sns/topic_policy.go, defaultTopicPolicy). */
    private String defaultPolicy(String arn) {
        return "{\"Version\":\"2008-10-17\",\"Id\":\"__default_policy_ID\",\"Statement\":[{\"Sid\":"
                + "\"__default_statement_ID\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":["
                + "\"SNS:GetTopicAttributes\",\"SNS:SetTopicAttributes\",\"SNS:AddPermission\","
                + "\"SNS:RemovePermission\",\"SNS:DeleteTopic\",\"SNS:Subscribe\",\"SNS:ListSubscriptionsByTopic\","
                + "\"SNS:Publish\"],\"Resource\":\"" + arn + "\",\"Condition\":{\"StringEquals\":{"
                + "\"AWS:SourceOwner\":\"" + account.id() + "\"}}}]}";
    }
}
