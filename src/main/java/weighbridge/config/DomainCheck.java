package weighbridge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A domain's certificate fits the stack, and what is said of its record has a record to be said of. */
final class DomainCheck implements Check {
    @Override
    public List<Problem> problems(At root) {
        At domain = root.get("weighbridge:service").get("domain");
        List<Problem> problems = new ArrayList<>();
        if (!domain.isMapping()) {
            return problems;
        }
        certificate(root, domain, problems);
        for (String key : List.of("serving", "routing", "through")) {
            if (domain.get(key).present() && !domain.get("zone").present()) {
                problems.add(domain.get(key)
                        .problem(
                                "belongs to the record that this stack keeps in a zone",
                                "add zone: Z0123456789ABCDEFGHIJ, or remove " + key));
            }
        }
        routing(domain.get("routing"), problems);
        return problems;
    }

    private static void certificate(At root, At domain, List<Problem> problems) {
        At certificate = domain.get("certificate");
        Optional<String> home = root.get("aws:region")
                .text()
                .flatMap(region -> root.get("aws:allowedAccountIds").children().stream()
                        .findFirst()
                        .flatMap(At::text)
                        .map(account -> ":acm:" + region + ":" + account + ":"));
        if (certificate.text().isPresent()
                && home.isPresent()
                && !certificate.text().get().contains(home.get())) {
            problems.add(certificate.problem(
                    "must be in this stack's account and Region, as VPC Lattice demands",
                    "write the ARN of one that has " + home.get() + " in it"));
        }
        if (!certificate.present()) {
            https(root)
                    .ifPresent(listener -> problems.add(certificate.problem(
                            "is required for the HTTPS listener " + listener + " to answer for the domain",
                            "add the ARN of an ACM certificate for it")));
        }
    }

    private static Optional<String> https(At root) {
        return root.get("weighbridge:listeners").children().stream()
                .filter(listener -> listener.get("protocol").text().orElse("").equals("HTTPS"))
                .map(At::key)
                .findFirst();
    }

    private static void routing(At routing, List<Problem> problems) {
        if (routing.isMapping()) {
            problems.addAll(Choice.exactlyOne(
                    routing,
                    List.of("latency", "geolocation", "weighted"),
                    "write routing: { latency: true }, or one of the others"));
        }
        At geolocation = routing.get("geolocation");
        if (geolocation.isMapping()) {
            problems.addAll(Choice.exactlyOne(
                    geolocation,
                    List.of("continent", "country", "default"),
                    "write geolocation: { continent: EU }, or one of the others"));
        }
    }
}
