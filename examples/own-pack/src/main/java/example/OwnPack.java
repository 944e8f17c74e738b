package example;

import java.io.IOException;
import java.util.List;
import weighbridge.policies.analyzer.PackServer;
import weighbridge.policies.pack.Hooks;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Rule;

/** A policy pack of one rule. */
public final class OwnPack {
    private OwnPack() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PackServer.serve(OwnPack::create);
    }

    private static Pack create() {
        List<Rule> rules = List.of(new TopicOwner());
        return new Pack("own-pack", "Our own rules", "1.0.0", rules, Hooks.configuring(rules));
    }
}
