using Microsoft.AspNetCore.Http;

namespace TracingAspire.Tests.Faults.Injection;

/// <summary>What happens to a call on its way to DynamoDB.</summary>
/// <param name="Name">How it is called in test names.</param>
/// <param name="ApplyAsync">Deals with the call; its second argument passes it on.</param>
internal sealed record DynamoDBFault(string Name, Func<HttpContext, Func<Task>, Task> ApplyAsync)
{
    /// <summary>The connection is cut before DynamoDB has seen the call.</summary>
    public static DynamoDBFault Reset { get; } = new("reset", (context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>DynamoDB does the call; the connection is cut before its answer has arrived.</summary>
    public static DynamoDBFault LostAnswer { get; } = new("lost answer", async (context, passOn) =>
    {
        var client = context.Response.Body;
        context.Response.Body = Stream.Null;
        await passOn();
        context.Response.Body = client;
        context.Abort();
    });

    /// <summary>Nothing ever comes back.</summary>
    public static DynamoDBFault BlackHole { get; } = new("black hole", async (context, _) =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    });

    /// <summary>DynamoDB answers with an error of its own.</summary>
    public static DynamoDBFault Error(int status, string code) => new(code, async (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.0";
        await context.Response.WriteAsync($$"""{"__type":"com.amazonaws.dynamodb.v20120810#{{code}}","message":"injected"}""");
    });

    /// <summary>DynamoDB takes its time.</summary>
    public static DynamoDBFault Delay(TimeSpan delay) => new($"delay of {delay.TotalSeconds:0.#} s", async (context, passOn) =>
    {
        await Task.Delay(delay, context.RequestAborted);
        await passOn();
    });

    /// <summary>One of <paramref name="faults"/> for a share of the calls, by chance.</summary>
    public static DynamoDBFault AnyOf(int seed, double share, params DynamoDBFault[] faults)
    {
        var random = new Random(seed);
        return new("any of several", (context, passOn) =>
        {
            int chosen;
            lock (random)
            {
                chosen = random.NextDouble() < share ? random.Next(faults.Length) : -1;
            }

            return chosen < 0 ? passOn() : faults[chosen].ApplyAsync(context, passOn);
        });
    }
}
