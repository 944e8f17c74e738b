package example;

import java.util.List;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Verdict;

/** {@code topic-owner}: every topic has a tag that says whose it is. */
final class TopicOwner implements Rule {
    private static final String STANDARD = "owner";

    private volatile String tag = STANDARD;

    @Override
    public String id() {
        return "topic-owner";
    }

    @Override
    public String description() {
        return "Refuses a topic without a tag that says whose it is.";
    }

    @Override
    public Value configProperties() {
        return Values.fields(
                "tag",
                Values.fields(
                        "type", Values.text("string"),
                        "minLength", Values.number(1),
                        "default", Values.text(STANDARD),
                        "description", Values.text("The tag's key")));
    }

    @Override
    public void configure(Settings settings) {
        settings.allowOnly(List.of("tag"));
        tag = settings.child("tag").isPresent()
                ? settings.child("tag").text().orElse(STANDARD)
                : STANDARD;
    }

    @Override
    public boolean appliesTo(String type) {
        return type.equals("aws:sns/topic:Topic");
    }

    @Override
    public Verdict judge(Resource topic) {
        Value owner = topic.properties().get("tags").get(tag);
        if (owner.isUnknown()) {
            return new Verdict.Undecided(topic.name(), "tags." + tag);
        }
        boolean owned = Values.asText(owner).filter(text -> !text.isBlank()).isPresent();
        return owned
                ? Verdict.Compliant.PLAIN
                : new Verdict.Violation(topic.name() + ": the tag " + tag + " is " + owner.shown()
                        + "; every topic says whose it is: add the tag");
    }
}
