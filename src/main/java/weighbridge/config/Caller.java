package weighbridge.config;

/** Somebody whom an auth policy admits. */
public sealed interface Caller {
    /** A role or a user. */
    record Principal(String arn) implements Caller {
        public Principal {
            Valid.require(
                    arn.matches("arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[A-Za-z0-9_+=,.@/-]+"),
                    "'" + arn + "' is not the ARN of a role or user");
        }
    }

    /** Everyone whom an account lets. */
    record Account(String id) implements Caller {
        public Account {
            Valid.require(id.matches("[0-9]{12}"), "account '" + id + "' is not 12 digits");
        }
    }

    /** Everyone in the accounts of an organization. */
    record Organization(String id) implements Caller {
        public Organization {
            Valid.require(id.matches("o-[a-z0-9]{10,32}"), "'" + id + "' is not the id of an organization");
        }
    }

    /** Everyone, unsigned requests too. Stack config says it outright, with {@code "*"}. */
    record Anyone() implements Caller {}

    /** A caller as stack config writes it. */
    static Caller of(String text) {
        if (text.equals("*")) {
            return new Anyone();
        }
        if (text.startsWith("o-")) {
            return new Organization(text);
        }
        return text.startsWith("arn:") ? new Principal(text) : new Account(text);
    }
}
