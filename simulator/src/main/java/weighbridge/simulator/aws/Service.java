package weighbridge.simulator.aws;

/** How one AWS service words and codes its refusals. */
public enum Service {
    LATTICE("VPC Lattice"),
    LAMBDA("Lambda"),
    IAM("IAM"),
    LOGS("CloudWatch Logs"),
    RAM("RAM"),
    ROUTE53("Route 53"),
    CLOUDWATCH("CloudWatch"),
    SNS("SNS"),
    KMS("KMS");

    private final String sdkName;

    Service(String sdkName) {
        this.sdkName = sdkName;
    }

    /** A value that the service does not take. Lambda and IAM have a code of their own for it. */
    public AwsException invalid(String operation, String message) {
        return switch (this) {
            case LATTICE, KMS -> refusal(operation, "ValidationException", 400, message);
            case IAM, CLOUDWATCH -> refusal(operation, "ValidationError", 400, message);
            case SNS -> refusal(operation, "InvalidParameter", 400, message);
            case ROUTE53 -> refusal(operation, "InvalidChangeBatch", 400, message);
            case LAMBDA, LOGS, RAM ->
                refusal(
                        operation,
                        this == LAMBDA ? "InvalidParameterValueException" : "InvalidParameterException",
                        400,
                        message);
        };
    }

    /** Something that exists stands in the way. */
    public AwsException conflict(String operation, String message) {
        return switch (this) {
            case LATTICE -> refusal(operation, "ConflictException", 409, message);
            case LAMBDA -> refusal(operation, "ResourceConflictException", 409, message);
            case IAM -> refusal(operation, "EntityAlreadyExists", 409, message);
            case LOGS -> refusal(operation, "ResourceAlreadyExistsException", 400, message);
            case RAM -> refusal(operation, "InvalidStateTransitionException", 400, message);
            case KMS -> refusal(operation, "AlreadyExistsException", 400, message);
            case ROUTE53, CLOUDWATCH, SNS -> invalid(operation, message);
        };
    }

    /** Something named does not exist. */
    public AwsException notFound(String operation, String message) {
        return switch (this) {
            case IAM -> refusal(operation, "NoSuchEntity", 404, message);
            case RAM -> refusal(operation, AwsException.RAM_NOT_FOUND, 400, message);
            case CLOUDWATCH -> refusal(operation, "ResourceNotFound", 404, message);
            case SNS -> refusal(operation, "NotFound", 404, message);
            case KMS -> refusal(operation, AwsException.KMS_NOT_FOUND, 400, message);
            case LATTICE, LAMBDA, LOGS, ROUTE53 -> refusal(operation, "ResourceNotFoundException", 404, message);
        };
    }

    /** The call would exceed a quota (VPC Lattice answers 402, service model 2022-11-30). */
    public AwsException quota(String operation, String message) {
        return refusal(operation, "ServiceQuotaExceededException", 402, message);
    }

    /** Any other refusal. */
    public AwsException refusal(String operation, String code, int status, String message) {
        return new AwsException(sdkName, operation, code, status, message);
    }
}
