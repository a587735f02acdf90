using System.Text.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting.Backchannel;

namespace TracingAspire.Hosting.Tests.Backchannel;

public class JsonRpcConnectionTests
{
    [Fact]
    public async Task Call_KnownMethod_AnswersWithItsResult()
    {
        using var caller = new Caller(new Dictionary<string, RpcMethod>
        {
            ["EchoAsync"] = (argument, _) => Task.FromResult<object?>(new { Said = argument!.Value.GetProperty("text").GetString() }),
        });

        var answer = await caller.CallAsync("EchoAsync", new JsonObject { ["text"] = "grüß" });

        answer.GetProperty("id").GetInt32().ShouldBe(1);
        answer.GetProperty("result").GetProperty("said").GetString().ShouldBe("grüß");
    }

    [Fact]
    public async Task Call_UnknownOrFailing_IsAnErrorAndTheConnectionStays()
    {
        using var caller = new Caller(new Dictionary<string, RpcMethod>
        {
            ["FailAsync"] = (_, _) => throw new InvalidOperationException("Not now."),
            ["WorkAsync"] = (_, _) => Task.FromResult<object?>(null),
        });

        (await caller.CallAsync("NoneAsync")).GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32601);
        (await caller.CallAsync("FailAsync")).GetProperty("error").GetProperty("message").GetString().ShouldBe("Not now.");
        (await caller.CallAsync("WorkAsync")).GetProperty("result").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Stream_ReadToItsEnd_GivesEveryItem()
    {
        using var caller = new Caller(new Dictionary<string, RpcMethod>
        {
            ["CountAsync"] = (_, _) => Task.FromResult<object?>(RpcStream.Of(Enumerable.Range(1, 600).ToAsyncEnumerable())),
        });
        var token = (await caller.CallAsync("CountAsync")).GetProperty("result").GetProperty("token").GetInt64();

        var items = new List<int>();
        JsonElement page;
        do
        {
            page = (await caller.CallAsync("$/enumerator/next", new JsonArray(token))).GetProperty("result");
            items.AddRange(page.GetProperty("values").EnumerateArray().Select(v => v.GetInt32()));
        }
        while (!page.GetProperty("finished").GetBoolean());

        items.ShouldBe(Enumerable.Range(1, 600));
    }

    [Fact]
    public async Task Call_Canceled_EndsWithAnError()
    {
        var started = new TaskCompletionSource();
        using var caller = new Caller(new Dictionary<string, RpcMethod>
        {
            ["WaitAsync"] = async (_, token) =>
            {
                started.SetResult();
                await Task.Delay(Timeout.Infinite, token);
                return null;
            },
        });
        await caller.SendAsync("WaitAsync", argument: null, id: 7);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        await caller.SendAsync("$/cancelRequest", new JsonObject { ["id"] = 7 }, id: null);

        var answer = await caller.ReadAsync();
        answer.GetProperty("id").GetInt32().ShouldBe(7);
        answer.TryGetProperty("error", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Caller_Gone_EndsTheConnectionAndItsStreams()
    {
        var disposed = new TaskCompletionSource();
        var caller = new Caller(new Dictionary<string, RpcMethod> { ["WatchAsync"] = (_, _) => Task.FromResult<object?>(RpcStream.Of(WatchAsync(CancellationToken.None))) });
        var token = (await caller.CallAsync("WatchAsync")).GetProperty("result").GetProperty("token").GetInt64();
        (await caller.CallAsync("$/enumerator/next", new JsonArray(token))).GetProperty("result").GetProperty("values").GetArrayLength().ShouldBe(1);

        caller.Dispose();

        await caller.Served.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await disposed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        async IAsyncEnumerable<string> WatchAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                yield return "first";
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                disposed.SetResult();
            }
        }
    }
}
