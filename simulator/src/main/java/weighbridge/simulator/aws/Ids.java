package weighbridge.simulator.aws;

import java.util.SplittableRandom;

/** Makes ids as AWS does: a prefix and 17 hexadecimal digits. The same seed gives the same ids in the same order. */
public final class Ids {
    private static final int DIGITS = 17;

    private final SplittableRandom random;

    public Ids(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The next id, such as {@code svc-0a1b2c3d4e5f60718} for the prefix {@code svc}. */
    public String next(String prefix) {
        return prefix + "-" + hex(DIGITS);
    }

    /** Random hexadecimal digits, the first of them 0 as in AWS's newer ids. */
    public synchronized String hex(int digits) {
        StringBuilder text = new StringBuilder("0");
        while (text.length() < digits) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    /** Random hexadecimal digits in the form of a UUID. */
    public synchronized String uuid() {
        return String.join("-", hex(8), hex(4), hex(4), hex(4), hex(12));
    }

    /** Random capital letters and digits, as in IAM's unique ids. */
    public synchronized String capitals(int length) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
