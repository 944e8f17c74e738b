package weighbridge.policies.limits;

import java.util.concurrent.atomic.AtomicReference;

/** Where rules get the limits: the safe ones, until the engine hands over the policy config. */
public final class LimitsSource {
    private final AtomicReference<Limits> limits = new AtomicReference<>(Limits.DEFAULT);

    public Limits get() {
        return limits.get();
    }

    public void set(Limits configured) {
        limits.set(configured);
    }
}
