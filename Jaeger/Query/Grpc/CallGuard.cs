using Grpc.Core;

namespace Jaeger.Query.Grpc;

/// <summary>What Jaeger asks of the metadata of every call.</summary>
internal static class CallGuard
{
    // Jaeger hands the token on to storages behind the network; those here are within the process.
    private const string BearerToken = "bearer.token";

    /// <summary>OK, or why the call is not served.</summary>
    public static Status Check(ServerCallContext call) =>
        call.RequestHeaders.GetAll(BearerToken).Skip(1).Any()
            ? new Status(StatusCode.Unknown, "malformed token: multiple tokens found")
            : Status.DefaultSuccess;
}
