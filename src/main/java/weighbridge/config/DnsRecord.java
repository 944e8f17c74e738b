package weighbridge.config;

import java.util.Optional;

/**
 * The alias record that leads from a domain name to the service.
 *
 * @param zone the id of the hosted zone
 * @param serving whether it stands: without it, DNS sends no caller to this Region
 * @param through what it leads to instead of VPC Lattice itself, for clients that are in no VPC of this Region
 */
public record DnsRecord(String zone, boolean serving, Routing routing, Optional<Entry> through) {
    public DnsRecord {
        requireZone(zone);
    }

    /**
     * A load balancer or endpoint in this Region that passes requests on to VPC Lattice.
     *
     * @param name its DNS name
     * @param zone the id of the hosted zone of that name, which is AWS's own
     */
    public record Entry(String name, String zone) {
        public Entry {
            requireZone(zone);
        }
    }

    private static void requireZone(String id) {
        Valid.require(id.matches("Z[A-Z0-9]{1,31}"), "'" + id + "' is not the id of a hosted zone");
    }

    /** How the name is shared with the stacks of other Regions. */
    public sealed interface Routing {
        /** Not at all: the name is this Region's alone. */
        record Simple() implements Routing {}

        /** This Region answers where it is the nearest in network latency. */
        record Latency() implements Routing {}

        /** This Region answers for a part of the world. */
        record Geolocation(Location location) implements Routing {}

        /**
         * This Region has a weight among those that share the name.
         *
         * @param weight 0 to 255; DNS's own, and no traffic weight
         */
        record Weighted(int weight) implements Routing {
            public Weighted {
                Valid.requireRange("DNS weight", weight, 0, 255);
            }
        }
    }

    /** A part of the world. */
    public sealed interface Location {
        /** A continent by its two-letter code, such as {@code EU}. */
        record Continent(String code) implements Location {}

        /** A country by its two-letter code of ISO 3166-1, such as {@code DE}. */
        record Country(String code) implements Location {}

        /** Everywhere that no other record answers for. */
        record Anywhere() implements Location {}
    }
}
