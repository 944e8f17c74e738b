package weighbridge.alarm;

import weighbridge.version.Home;

/**
 * The policies that let the alarms of one service publish to its encrypted topic, and nobody else.
 *
 * <p>CloudWatch needs both actions on the key, and the conditions keep other accounts from using it through CloudWatch (SNS
 * developer guide, "Key management", "Enable compatibility between event sources …"). Alarms are named
 * {@code service/version/kind}.
 */
record PublishRights(Home home, String service) {
    /** The key policy. IAM decides who in the account administers the key, or a mistake here could lock everyone out of it. */
    String ofKey() {
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "AdministeredThroughIam",
                      "Effect": "Allow",
                      "Principal": { "AWS": "%s" },
                      "Action": "kms:*",
                      "Resource": "*"
                    },
                    {
                      "Sid": "AlarmsOfThisService",
                      "Effect": "Allow",
                      "Principal": { "Service": "cloudwatch.amazonaws.com" },
                      "Action": ["kms:Decrypt", "kms:GenerateDataKey*"],
                      "Resource": "*",
                      "Condition": %s
                    }
                  ]
                }
                """.formatted(home.accountPrincipal(), condition());
    }

    /** The topic policy; TLS only (SNS developer guide, "Amazon SNS preventative best practices"). */
    String ofTopic(String topicArn) {
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "AlarmsOfThisService",
                      "Effect": "Allow",
                      "Principal": { "Service": "cloudwatch.amazonaws.com" },
                      "Action": "sns:Publish",
                      "Resource": "%1$s",
                      "Condition": %2$s
                    },
                    {
                      "Sid": "TlsOnly",
                      "Effect": "Deny",
                      "Principal": "*",
                      "Action": "sns:Publish",
                      "Resource": "%1$s",
                      "Condition": { "Bool": { "aws:SecureTransport": "false" } }
                    }
                  ]
                }
                """.formatted(topicArn, condition());
    }

    private String condition() {
        return """
                { "StringEquals": { "aws:SourceAccount": "%s" }, "ArnLike": { "aws:SourceArn": "%s" } }""".formatted(home.account(), home.arn("cloudwatch", "alarm:" + service + "/*"));
    }
}
