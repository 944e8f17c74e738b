package weighbridge.policies.hold;

import java.time.Instant;

/**
 * A version that was rolled back.
 *
 * @param because what the rollback saw, for messages
 * @param released whether somebody has let it go on
 */
public record Hold(String version, Instant since, String because, boolean released) {}
