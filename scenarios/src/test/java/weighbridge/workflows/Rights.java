package weighbridge.workflows;

import java.util.List;
import java.util.Map;

/** What making and removing a resource takes, by the type in Pulumi's SDK, as terraform-provider-aws calls AWS. */
final class Rights {
    static final Map<String, List<String>> BY_TYPE = Map.ofEntries(
            rights("cloudwatch.Dashboard", "cloudwatch:PutDashboard", "cloudwatch:DeleteDashboards"),
            rights("cloudwatch.LogGroup", "logs:CreateLogGroup", "logs:PutRetentionPolicy", "logs:DeleteLogGroup"),
            rights("cloudwatch.MetricAlarm", "cloudwatch:PutMetricAlarm", "cloudwatch:DeleteAlarms"),
            rights("iam.Role", "iam:CreateRole", "iam:DeleteRole"),
            rights("iam.RolePolicy", "iam:PutRolePolicy", "iam:DeleteRolePolicy"),
            rights("kms.Alias", "kms:CreateAlias", "kms:DeleteAlias"),
            rights("kms.Key", "kms:CreateKey", "kms:EnableKeyRotation", "kms:ScheduleKeyDeletion"),
            rights("lambda.Function", "lambda:CreateFunction", "iam:PassRole", "lambda:DeleteFunction"),
            rights("lambda.Permission", "lambda:AddPermission", "lambda:RemovePermission"),
            rights(
                    "lambda.ProvisionedConcurrencyConfig",
                    "lambda:PutProvisionedConcurrencyConfig",
                    "lambda:DeleteProvisionedConcurrencyConfig"),
            rights("ram.PrincipalAssociation", "ram:AssociateResourceShare", "ram:DisassociateResourceShare"),
            rights("ram.ResourceAssociation", "ram:AssociateResourceShare", "ram:DisassociateResourceShare"),
            rights("ram.ResourceShare", "ram:CreateResourceShare", "ram:DeleteResourceShare"),
            rights("ram.ResourceShareAccepter", "ram:AcceptResourceShareInvitation", "ram:DisassociateResourceShare"),
            rights("route53.Record", "route53:ChangeResourceRecordSets", "route53:GetChange"),
            rights("sns.Topic", "sns:CreateTopic", "sns:DeleteTopic"),
            rights("sns.TopicPolicy", "sns:SetTopicAttributes"),
            rights("sns.TopicSubscription", "sns:Subscribe", "sns:Unsubscribe"),
            rights(
                    "vpclattice.AccessLogSubscription",
                    "vpc-lattice:CreateAccessLogSubscription",
                    "logs:CreateLogDelivery",
                    "logs:PutResourcePolicy",
                    "vpc-lattice:DeleteAccessLogSubscription"),
            rights("vpclattice.AuthPolicy", "vpc-lattice:PutAuthPolicy", "vpc-lattice:DeleteAuthPolicy"),
            rights("vpclattice.Listener", "vpc-lattice:CreateListener", "vpc-lattice:DeleteListener"),
            rights("vpclattice.ListenerRule", "vpc-lattice:CreateRule", "vpc-lattice:DeleteRule"),
            rights("vpclattice.Service", "vpc-lattice:CreateService", "vpc-lattice:DeleteService"),
            rights("vpclattice.ServiceNetwork", "vpc-lattice:CreateServiceNetwork", "vpc-lattice:DeleteServiceNetwork"),
            rights(
                    "vpclattice.ServiceNetworkServiceAssociation",
                    "vpc-lattice:CreateServiceNetworkServiceAssociation",
                    "vpc-lattice:DeleteServiceNetworkServiceAssociation"),
            rights(
                    "vpclattice.ServiceNetworkVpcAssociation",
                    "vpc-lattice:CreateServiceNetworkVpcAssociation",
                    "vpc-lattice:DeleteServiceNetworkVpcAssociation"),
            rights("vpclattice.TargetGroup", "vpc-lattice:CreateTargetGroup", "vpc-lattice:DeleteTargetGroup"),
            rights("vpclattice.TargetGroupAttachment", "vpc-lattice:RegisterTargets", "vpc-lattice:DeregisterTargets"));

    private static Map.Entry<String, List<String>> rights(String type, String... actions) {
        return Map.entry(type, List.of(actions));
    }

    private Rights() {}
}
