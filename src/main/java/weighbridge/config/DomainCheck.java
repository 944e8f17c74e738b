package weighbridge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A domain's certificate fits the stack, and what is said of its record has a record to be said of. */
final class DomainCheck implements Check {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

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
        through(domain, problems);
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

    private static void through(At domain, List<Problem> problems) {
        At through = domain.get("through");
        if (through.get("name").text().isPresent()
                && through.get("name").text().equals(domain.get("name").text())) {
            problems.add(through.get("name")
                    .problem(
                            "must not be the domain's own name: the record would lead to itself",
                            "write the DNS name that AWS gave the load balancer or endpoint"));
        }
        if (through.get("zone").text().isPresent()
                && through.get("zone").text().equals(domain.get("zone").text())) {
            problems.add(through.get("zone")
                    .problem(
                            "must be AWS's zone of through.name, not the zone that holds the record",
                            "write the hosted zone id that AWS gives with the DNS name"));
        }
    }

    private static void country(At country, List<Problem> problems) {
        String code = country.text().filter(text -> text.matches("[A-Z]{2}")).orElse("DE");
        if (!COUNTRIES.contains(code)) {
            problems.add(country.problem(
                    "must be a country code of ISO 3166-1",
                    "write country: " + (code.equals("UK") ? "GB" : "the country's code, such as DE")));
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
        country(geolocation.get("country"), problems);
        if (geolocation.isMapping()) {
            problems.addAll(Choice.exactlyOne(
                    geolocation,
                    List.of("continent", "country", "default"),
                    "write geolocation: { continent: EU }, or one of the others"));
        }
    }
}
