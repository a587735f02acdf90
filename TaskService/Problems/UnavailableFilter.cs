using TaskService.Storage;

namespace TaskService.Problems;

/// <summary>Answers an outage of the database, and logs its reason with the IDs of the trace.</summary>
internal sealed class UnavailableFilter(ILogger<UnavailableFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StorageUnavailableException outage)
        {
            logger.LogWarning("Answered 503: {Reason}", outage.Message);
            return new UnavailableResult(outage);
        }
    }
}
