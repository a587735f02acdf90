namespace TracingAspire.Tests.Deployment.Scripts;

/// <summary>An account and a cluster in which everything is as it should be.</summary>
internal static class StandIns
{
    public const string Aws =
        """
        case "$*" in
          'sts get-caller-identity'*) echo 111122223333 ;;
          'eks describe-cluster'*) echo https://oidc.eks.ap-northeast-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF ;;
          'iam list-open-id-connect-providers'*)
            echo arn:aws:iam::111122223333:oidc-provider/oidc.eks.ap-northeast-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF ;;
          'cloudformation describe-stacks'*) echo 'Stack with id X does not exist' >&2; exit 254 ;;
        esac
        """;

    /// <summary>Renders the same few objects for every overlay, and keeps what it is given to apply or to delete.</summary>
    public const string Kubectl =
        """
        case "$*" in
          'version --client'*) echo '{"kustomizeVersion": "v5.5.0"}' ;;
          'config current-context'*) echo kind-test ;;
          kustomize*) cat <<'YAML'
        apiVersion: v1
        kind: Namespace
        metadata:
          name: prod
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: jaeger-badger
          namespace: tracing
        ---
        apiVersion: opentelemetry.io/v1beta1
        kind: OpenTelemetryCollector
        metadata:
          name: otel-web
          namespace: tracing
        spec:
          mode: deployment
          volumes:
          - name: token
            secret:
              secretName: otel-web-token
        ---
        apiVersion: opentelemetry.io/v1beta1
        kind: OpenTelemetryCollector
        metadata:
          name: otel-sidecar
          namespace: prod
        spec:
          mode: sidecar
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: task-service
          namespace: prod
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: tasks
          namespace: prod
        spec:
          tls:
          - hosts:
            - tasks.tasks.test
            secretName: tasks-tls
        YAML
            ;;
        esac
        while [ $# -gt 0 ]; do
          if [ "$1" = -f ]; then cat "$2" >>"$CALLS.files"; fi
          shift
        done
        """;
}
