package weighbridge.simulator.lambda;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A deployment package: the bytes of a zip or jar file. */
@SuppressWarnings("ArrayRecordComponent") // never compared or changed; sha256 stands for it
public record FunctionCode(byte[] zip) {
    /** SHA-256 in Base64, as Lambda's {@code CodeSha256}. */
    public String sha256() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(zip));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
