using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Operator;

/// <summary>The pods cert-manager starts beside an Ingress for a moment, to prove over HTTP that a name is ours.</summary>
internal static class CertManager
{
    public const string SolverLabel = "acme.cert-manager.io/http01-solver";

    public static IEnumerable<Workload> Solvers(IReadOnlyList<KubernetesObject> rendered) =>
        from issuer in rendered
        where issuer.Kind == "Issuer" && issuer.Json.Items("spec.acme.solvers").Any(solver => solver.ContainsKey("http01"))
        group issuer by issuer.Namespace into issuers
        select Solver(issuers.First());

    private static Workload Solver(KubernetesObject issuer)
    {
        var pod = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Pod",
            ["metadata"] = new JsonObject
            {
                ["name"] = "cm-acme-http-solver",
                ["namespace"] = issuer.Namespace,
                ["labels"] = new JsonObject { [SolverLabel] = "true" },
            },
            ["spec"] = new JsonObject
            {
                ["containers"] = new JsonArray(new JsonObject
                {
                    ["name"] = "acmesolver",
                    ["ports"] = new JsonArray(new JsonObject { ["name"] = "http", ["containerPort"] = 8089 }),
                }),
            },
        };
        return new(new(pod, issuer), pod);
    }
}
