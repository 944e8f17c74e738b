package weighbridge.simulator.route53;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an AWS Region is. Country and continent are those of its name (EC2 user guide, "Regions and Zones"); the position is
 * that of a city there, good enough to tell which of two Regions is nearer.
 *
 * @param latitude degrees
 * @param longitude degrees
 */
record Place(String continent, String country, int latitude, int longitude) {
    private static final Map<String, Place> REGIONS = Map.ofEntries(
            Map.entry("us-east-1", new Place("NA", "US", 39, -77)),
            Map.entry("us-east-2", new Place("NA", "US", 40, -83)),
            Map.entry("us-west-1", new Place("NA", "US", 37, -122)),
            Map.entry("us-west-2", new Place("NA", "US", 46, -119)),
            Map.entry("ca-central-1", new Place("NA", "CA", 45, -74)),
            Map.entry("sa-east-1", new Place("SA", "BR", -24, -47)),
            Map.entry("eu-west-1", new Place("EU", "IE", 53, -6)),
            Map.entry("eu-west-2", new Place("EU", "GB", 52, 0)),
            Map.entry("eu-west-3", new Place("EU", "FR", 49, 2)),
            Map.entry("eu-central-1", new Place("EU", "DE", 50, 9)),
            Map.entry("eu-north-1", new Place("EU", "SE", 59, 18)),
            Map.entry("eu-south-1", new Place("EU", "IT", 45, 9)),
            Map.entry("me-south-1", new Place("AS", "BH", 26, 51)),
            Map.entry("af-south-1", new Place("AF", "ZA", -34, 18)),
            Map.entry("ap-south-1", new Place("AS", "IN", 19, 73)),
            Map.entry("ap-southeast-1", new Place("AS", "SG", 1, 104)),
            Map.entry("ap-southeast-2", new Place("OC", "AU", -34, 151)),
            Map.entry("ap-northeast-1", new Place("AS", "JP", 36, 140)),
            Map.entry("ap-northeast-2", new Place("AS", "KR", 38, 127)));

    /** Empty for a Region that is not in the table. */
    static Optional<Place> of(String region) {
        return Optional.ofNullable(REGIONS.get(region));
    }

    static List<String> regions() {
        return REGIONS.keySet().stream().sorted().toList();
    }

    /** The angle between two places as seen from the middle of the earth, in radians. */
    double distance(Place other) {
        double north = Math.toRadians(latitude);
        double otherNorth = Math.toRadians(other.latitude());
        double apart = Math.toRadians((double) longitude - other.longitude());
        double cosine =
                Math.sin(north) * Math.sin(otherNorth) + Math.cos(north) * Math.cos(otherNorth) * Math.cos(apart);
        return Math.acos(Math.max(-1, Math.min(1, cosine)));
    }
}
