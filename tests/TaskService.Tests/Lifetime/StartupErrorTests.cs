using System.Net;
using System.Net.Sockets;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Lifetime;

public sealed class StartupErrorTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    [Fact]
    public async Task Start_ManyBadSettings_TellsEachInOneSentence()
    {
        var lines = await ErrorsAsync(
            ("AWS_ENDPOINT_URL_DYNAMODB", "localhost:8000"),
            ("AWS_REGION", null),
            ("AWS_SECRET_ACCESS_KEY", null),
            ("TASK_TABLE_NAME", "my tasks"),
            ("Tasks__CreateTable", "yes"),
            ("Tasks__OperationTimeoutSeconds", "0"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "udp"));

        lines.Length.ShouldBe(8, string.Join('\n', lines));
        ShouldTell(lines, "AWS_ENDPOINT_URL_DYNAMODB is 'localhost:8000'", "use one such as http://localhost:8000");
        ShouldTell(lines, "AWS_REGION is not set", "set it to the region");
        ShouldTell(lines, "AWS_SECRET_ACCESS_KEY is not set", "set both or neither");
        ShouldTell(lines, "TASK_TABLE_NAME is 'my tasks'", "use 3 to 255");
        ShouldTell(lines, "Tasks__CreateTable is 'yes'", "use true or false");
        ShouldTell(lines, "Tasks__OperationTimeoutSeconds is '0'", "from 1 to 60");
        ShouldTell(lines, "OTEL_EXPORTER_OTLP_ENDPOINT is 'collector:4317'", "use one such as http://localhost:4317");
        ShouldTell(lines, "OTEL_EXPORTER_OTLP_PROTOCOL is 'udp'", "use grpc or http/protobuf");
    }

    [Theory]
    [InlineData("nowhere", "cannot be read")]
    [InlineData("https://127.0.0.1:0", "plain http")]
    [InlineData("http://127.0.0.1:99999", "1 to 65535")]
    public async Task Start_BadUrls_TellsItInOneSentence(string urls, string expected)
    {
        var line = (await ErrorsAsync(("ASPNETCORE_URLS", urls))).ShouldHaveSingleItem();

        line.ShouldContain("ASPNETCORE_URLS");
        line.ShouldContain(expected);
    }

    [Fact]
    public async Task Start_PortTaken_NamesTheAddress()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();

        var line = (await ErrorsAsync(("ASPNETCORE_URLS", $"http://{holder.LocalEndpoint}"))).ShouldHaveSingleItem();

        line.ShouldContain($"{holder.LocalEndpoint}: address already in use");
    }

    [Fact]
    public async Task Start_DatabaseNeverComes_GivesUpWithTheReason()
    {
        var line = (await ErrorsAsync(("Tasks__StartTimeoutSeconds", "5"))).ShouldHaveSingleItem();

        line.ShouldContain("Gave up after 5 s (Tasks__StartTimeoutSeconds): DynamoDB at http://127.0.0.1:1 cannot be reached");
    }

    private static async Task<string[]> ErrorsAsync(params (string, string?)[] environment)
    {
        await using var service = ServiceProcess.Start(Nowhere, environment);

        (await service.ExitCodeAsync()).ShouldBe(1, service.Errors);
        return service.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void ShouldTell(string[] lines, string problem, string remedy)
    {
        var line = lines.SingleOrDefault(candidate => candidate.Contains(problem)).ShouldNotBeNull(string.Join('\n', lines));
        line.ShouldStartWith("TaskService: ");
        line.ShouldContain(remedy);
    }
}
