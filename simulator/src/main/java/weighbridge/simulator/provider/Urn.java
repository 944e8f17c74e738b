package weighbridge.simulator.provider;

/** The parts of a resource's URN that a provider needs: {@code urn:pulumi:stack::project::parents$type::name}. */
record Urn(String type, String name) {
    static Urn of(String urn) {
        String[] parts = urn.split("::", 4);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a URN: \"" + urn + "\"");
        }
        return new Urn(parts[2].substring(parts[2].lastIndexOf('$') + 1), parts[3]);
    }
}
