using System.Net;
using System.Text;
using OtelCollector.Core.Tests.Fakes;
using OtelCollector.Core.Tests.Receiver;

namespace OtelCollector.Core.Tests.Hostile;

public sealed class SlowClientTests
{
    private const string Head = "POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    [Fact]
    public async Task Headers_NeverEnding_AreCutOffAfterTheTimeout()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync("read_header_timeout: 300ms");
        using var slow = await RawConnection.OpenAsync(fixture.HttpPort);
        await slow.SendAsync(Head + "X-Part: ");
        (await slow.ReadToEndAsync()).ShouldStartWith("HTTP/1.1 408");
        await StillServesAsync(fixture);
    }

    [Fact]
    public async Task Body_NotThereInTime_Is408AndTheEnd()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync("read_timeout: 300ms");
        using var slow = await RawConnection.OpenAsync(fixture.HttpPort);
        await slow.SendAsync(Head + "Content-Length: 100\r\n\r\n{");
        var answer = await slow.ReadToEndAsync();
        answer.ShouldStartWith("HTTP/1.1 408");
        answer.ShouldContain("i/o timeout");
        answer.ShouldContain("Connection: close");
        await StillServesAsync(fixture);
    }

    [Fact]
    public async Task Body_SlowerThanTheLeastRate_IsCutOffWithoutAnySetting()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var http = await RawConnection.OpenAsync(fixture.HttpPort);
        await http.SendAsync(Head + "Content-Length: 100\r\n\r\n{");
        using var grpc = await RawConnection.OpenAsync(fixture.GrpcPort);
        await grpc.SendAsync(RawHttp2.Preface);
        await grpc.SendAsync(RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndHeaders, 1, RawHttp2.Call()));
        await grpc.SendAsync(RawHttp2.Frame(RawHttp2.Data, 0, 1, [0, 0, 0x10, 0, 0, 1]));
        (await http.ReadToEndAsync()).ShouldStartWith("HTTP/1.1 408");
        await grpc.ReadToEndAsync();
        await StillServesAsync(fixture);
        fixture.Traces.ItemCount.ShouldBe(1);
    }

    [Fact]
    public async Task Connection_Idle_IsClosedAfterTheTimeout()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync("idle_timeout: 300ms");
        using var idle = await RawConnection.OpenAsync(fixture.HttpPort);
        await idle.SendAsync(Head + "Content-Length: 2\r\n\r\n{}");
        (await idle.ReadToEndAsync()).ShouldStartWith("HTTP/1.1 200");
    }

    [Fact]
    public async Task Connection_KeepAlivesOff_ServesOneRequest()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync("keep_alives_enabled: false");
        using var connection = await RawConnection.OpenAsync(fixture.HttpPort);
        await connection.SendAsync(Head + "Content-Length: 2\r\n\r\n{}" + Head);
        var answer = await connection.ReadToEndAsync();
        answer.ShouldContain("Connection: close");
        answer.Split("HTTP/1.1").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Response_NotThereInTime_EndsTheConnection()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync("write_timeout: 200ms");
        fixture.Traces.Gate = new TaskCompletionSource();
        using var connection = await RawConnection.OpenAsync(fixture.HttpPort);
        const string Body = """{"resourceSpans":[{"scopeSpans":[{"spans":[{}]}]}]}""";
        await connection.SendAsync($"{Head}Content-Length: {Body.Length}\r\n\r\n{Body}");
        (await connection.ReadToEndAsync()).ShouldBeEmpty();
        fixture.Traces.Gate.SetResult();
    }

    [Fact]
    public async Task Connections_ManyAndIdle_KeepNobodyOut()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        var idle = new List<RawConnection>();
        try
        {
            for (var i = 0; i < 250; i++)
            {
                idle.Add(await RawConnection.OpenAsync(fixture.HttpPort));
                idle.Add(await RawConnection.OpenAsync(fixture.GrpcPort));
                await idle[^1].SendAsync(RawHttp2.Preface);
            }

            await StillServesAsync(fixture);
        }
        finally
        {
            idle.ForEach(c => c.Dispose());
        }
    }

    private static async Task StillServesAsync(OtlpReceiverFixture fixture)
    {
        using var content = new StringContent(
            """{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a"}]}]}]}""", Encoding.UTF8, "application/json");
        using var response = await fixture.Http.PostAsync("/v1/traces", content, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
