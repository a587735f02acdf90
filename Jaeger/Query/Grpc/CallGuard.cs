using Grpc.Core;
using Jaeger.Tenancy;

namespace Jaeger.Query.Grpc;

/// <summary>What Jaeger asks of the metadata of every call.</summary>
internal sealed class CallGuard(TenantGate tenants)
{
    // Jaeger hands the token on to storages behind the network; those here are within the process.
    private const string BearerToken = "bearer.token";

    /// <summary>OK, or why the call is not served.</summary>
    public Status Check(ServerCallContext call)
    {
        if (call.RequestHeaders.GetAll(BearerToken).Skip(1).Any())
            return new Status(StatusCode.Unknown, "malformed token: multiple tokens found");
        if (tenants.IsOpen) return Status.DefaultSuccess;
        var values = call.RequestHeaders.GetAll(tenants.Header.ToLowerInvariant()).Select(e => e.Value).ToArray();
        var refusal = tenants.Admit(values, out var tenant);
        if (refusal == TenantRefusal.None) CurrentTenant.Name = tenant;
        return refusal switch
        {
            TenantRefusal.None => Status.DefaultSuccess,
            TenantRefusal.Missing => new Status(StatusCode.Unauthenticated, refusal.Text()),
            _ => new Status(StatusCode.PermissionDenied, refusal.Text()),
        };
    }
}
