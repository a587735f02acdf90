using Google.Protobuf;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Memory;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Pdata;

public sealed class PayloadPoolTests
{
    private const int SlabSize = 1024;

    private readonly PayloadPool _pool = new(SlabSize, maxKept: 1);

    [Fact]
    public void Rent_Several_NeverOverlap()
    {
        var leases = Enumerable.Range(0, 50).Select(_ => _pool.Rent(100)).ToList();
        foreach (var (i, lease) in leases.Index())
            lease.Memory.Span.Fill((byte)i);
        foreach (var (i, lease) in leases.Index())
            lease.Memory.ToArray().ShouldAllBe(b => b == i);
    }

    [Fact]
    public void Release_AllOfAFullSlab_IsUsedAgain()
    {
        var leases = Enumerable.Range(0, 8).Select(_ => _pool.Rent(SlabSize / 4)).ToList();
        _pool.Kept.ShouldBe(0);
        leases.ForEach(lease => lease.Release());
        _pool.Kept.ShouldBe(1);
        Enumerable.Range(0, 4).Select(_ => _pool.Rent(SlabSize / 4).Slab!.Bytes).ShouldContain(leases[0].Slab!.Bytes);
    }

    [Fact]
    public void Rent_MoreThanAQuarterOfASlab_IsMemoryOfItsOwn()
    {
        var lease = _pool.Rent((SlabSize / 4) + 1);
        lease.Slab.ShouldBeNull();
        lease.Memory.Length.ShouldBe((SlabSize / 4) + 1);
    }

    [Fact]
    public void Grow_KeepsTheBytes()
    {
        var lease = _pool.Rent(3);
        new byte[] { 1, 2, 3 }.CopyTo(lease.Memory);
        _pool.Grow(lease, 3, 200).Memory.ToArray()[..3].ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Release_SharedData_GivesTheMemoryBackWithTheLast()
    {
        var (data, slab) = Received();
        data.Share(2);
        data.Release();
        data.Payload.IsEmpty.ShouldBeFalse();
        data.Release();
        Should.Throw<InvalidOperationException>(() => data.Payload);
        AfterFillingUp(slab).ShouldBeSameAs(slab.Bytes);
    }

    [Fact]
    public void Release_JoinedData_GivesTheMemoryOfItsPartsBack()
    {
        var (first, slab) = Received();
        var (second, _) = Received();
        var (kept, _) = Received();
        kept.Share(2);
        var joined = Payload.Join([first, second, kept], client: null);
        joined.ItemCount.ShouldBe(3);
        joined.Release();
        Should.Throw<InvalidOperationException>(() => first.Payload);
        kept.Request.ResourceSpans.Count.ShouldBe(1);
        AfterFillingUp(slab).ShouldNotBeSameAs(slab.Bytes);
        _pool.Kept.ShouldBe(0);
        kept.Release();
        _pool.Kept.ShouldBe(1);
    }

    private (Traces Data, PayloadSlab Slab) Received()
    {
        var bytes = Samples.Spans().ToByteArray();
        var lease = _pool.Rent(bytes.Length);
        bytes.CopyTo(lease.Memory);
        var data = Traces.Parse(lease.Memory);
        data.KeepIn(lease.Slab);
        return (data, lease.Slab!);
    }

    // The pool lets go of a slab when the next one begins; returns the bytes of that one.
    private byte[] AfterFillingUp(PayloadSlab slab)
    {
        while (true)
        {
            var lease = _pool.Rent(SlabSize / 4);
            if (!ReferenceEquals(lease.Slab, slab))
                return lease.Slab!.Bytes;
            lease.Release();
        }
    }
}
