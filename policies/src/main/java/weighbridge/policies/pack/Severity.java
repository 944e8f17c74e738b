package weighbridge.policies.pack;

/** How bad a violation is. The engine shows it and sorts by it; what is refused, the enforcement level says. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
