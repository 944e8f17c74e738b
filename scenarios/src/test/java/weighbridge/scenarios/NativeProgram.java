package weighbridge.scenarios;

/**
 * A program that somebody else wrote with {@code aws-native}: a service, a target group for {@code v1} and {@code v2} each, one
 * listener and one rule for {@code /beta}, marked.
 *
 * @param candidate the weight of {@code v2} in the listener; the rest is {@code v1}'s, which is stable
 * @param beta the same in the rule
 */
record NativeProgram(int candidate, int beta) implements RawProgram {
    @Override
    public void run(Registrar registrar) throws Exception {
        String service = registrar.register("aws-native:vpclattice:Service", "cart", "{\"name\": \"cart\"}");
        String one = targetGroup(registrar, 1);
        String two = targetGroup(registrar, 2);
        String listener = registrar.register("aws-native:vpclattice:Listener", "front", """
                {"name": "front", "protocol": "HTTPS", "port": 443, "serviceIdentifier": %s, "tags": %s,
                 "defaultAction": %s}""".formatted(
                        service, marks("cart/front"), forward(one, two, candidate)));
        registrar.register("aws-native:vpclattice:Rule", "beta", """
                {"name": "beta", "priority": 10, "serviceIdentifier": %s, "listenerIdentifier": %s, "tags": %s,
                 "match": {"httpMatch": {"pathMatch": {"match": {"prefix": "/beta"}}}},
                 "action": %s}""".formatted(
                        service, listener, marks("cart/front/beta"), forward(one, two, beta)));
    }

    private static String targetGroup(Registrar registrar, int version) throws Exception {
        String group = registrar.register("aws-native:vpclattice:TargetGroup", "cart-" + version, """
                {"name": "cart-v%d", "type": "LAMBDA", "targets": [{"id": "%s"}],
                 "tags": [{"key": "weighbridge:service", "value": "cart"},
                          {"key": "weighbridge:version", "value": "v%d"}]}""".formatted(
                        version, Behind.arn(version), version));
        Behind.permit(registrar, group, version);
        return group;
    }

    private static String forward(String one, String two, int candidate) {
        return """
                {"forward": {"targetGroups": [{"targetGroupIdentifier": %s, "weight": %d},
                                              {"targetGroupIdentifier": %s, "weight": %d}]}}""".formatted(one, 100 - candidate, two, candidate);
    }

    private static String marks(String action) {
        return """
                [{"key": "weighbridge:service", "value": "cart"}, {"key": "weighbridge:action", "value": "%s"},
                 {"key": "weighbridge:stable", "value": "v1"},
                 {"key": "weighbridge:versions", "value": "v1 v2"}]""".formatted(action);
    }
}
