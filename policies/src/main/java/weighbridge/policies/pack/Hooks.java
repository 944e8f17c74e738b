package weighbridge.policies.pack;

import java.util.List;
import java.util.Map;
import weighbridge.policies.value.Value;

/** What the engine tells the pack besides resources. */
public interface Hooks {
    /**
     * The policy config by policy name, without enforcement levels.
     *
     * @throws BadConfigException if it is wrong; the message has every problem
     */
    void configure(Map<String, Value> config);

    /** The stack that is about to change. Not called by {@code policy analyze}: there, nothing changes. */
    void configureStack(StackId stack);

    /** The engine is done or gone: end what runs on its behalf, child processes included. */
    void end();

    /** All that a pack needs whose rules look at nothing but resources and their own settings. */
    static Hooks configuring(List<Rule> rules) {
        return new Hooks() {
            @Override
            public void configure(Map<String, Value> config) {
                RuleSettings.read(config, rules);
            }

            @Override
            public void configureStack(StackId stack) {}

            @Override
            public void end() {}
        };
    }
}
