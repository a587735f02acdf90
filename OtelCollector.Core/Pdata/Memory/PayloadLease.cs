using System.Runtime.InteropServices;

namespace OtelCollector.Core.Pdata.Memory;

/// <summary>Memory of one request. Released when nobody reads it any more; what is never released, the GC collects.</summary>
/// <param name="Memory">The bytes.</param>
/// <param name="Slab">What they are part of; null where they are the request's alone.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PayloadLease(Memory<byte> Memory, PayloadSlab? Slab = null)
{
    /// <summary>Gives the memory back: another request will be written over it.</summary>
    public void Release() => Slab?.Release();
}
