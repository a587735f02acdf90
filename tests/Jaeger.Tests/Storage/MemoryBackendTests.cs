using Jaeger.Storage;
using Jaeger.Storage.Memory;
using Jaeger.Storage.Segments;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Storage;

public sealed class MemoryBackendTests
{
    private const long Budget = 16 << 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task For_TenantThatOnlyReads_LeavesNothingBehind()
    {
        await using var backend = new MemoryBackend(new StoreLimits(10, Budget));
        for (var i = 0; i < ITenantStorages.Most * 2; i++) (await backend.For($"reader {i}").GetServicesAsync(Cancel)).ShouldBeEmpty();
        var writer = backend.For("writer");
        await writer.WriteAsync([Otlp.Request("a", Otlp.Span(1, 1))], Cancel);

        (await writer.GetServicesAsync(Cancel)).ShouldBe(["a"]);
        (await backend.For("writer").GetServicesAsync(Cancel)).ShouldBe(["a"]);
        (await backend.For("reader 1").GetServicesAsync(Cancel)).ShouldBeEmpty();
        backend.Statistics.Traces.ShouldBe(1);
    }

    [Fact]
    public async Task Write_OneTenantTooMany_IsRefused()
    {
        await using var backend = new MemoryBackend(new StoreLimits(10, Budget * 100));
        for (var i = 1; i <= ITenantStorages.Most; i++) await backend.For($"t{i}").WriteAsync([Otlp.Request("a", Otlp.Span(1, 1))], Cancel);

        (await Should.ThrowAsync<TraceStorageException>(async () => await backend.For("another").WriteAsync([Otlp.Request("a", Otlp.Span(1, 1))], Cancel)))
            .Message.ShouldBe("cannot store spans: the storage has 1000 tenants, and 'another' would be one more");
        await backend.For("t1").WriteAsync([Otlp.Request("a", Otlp.Span(2, 1))], Cancel);
    }

    [Fact]
    public async Task Write_ManyTenants_ShareTheMemory()
    {
        await using var backend = new MemoryBackend(new StoreLimits(int.MaxValue, Budget));
        var text = Otlp.Text("text", new string('a', 100_000));
        foreach (var tenant in (string[])["a", "b", "c", "d"])
        {
            for (var i = 1UL; i <= 140; i++) await backend.For(tenant).WriteAsync([Otlp.Request(tenant, Otlp.Span(i, i, attributes: text))], Cancel);
        }

        await Eventually.TrueAsync(() => backend.Statistics.Bytes < Budget * 3 / 2, "the memory of all tenants to be within its limit");
        (await backend.For("a").CountTracesAsync(new TraceQuery(), 1000, Cancel)).ShouldBeInRange(1, 100);
        (await backend.For("d").GetTraceAsync(new Jaeger.Model.TraceId(0, 140), Cancel)).ShouldNotBeNull();
    }
}
