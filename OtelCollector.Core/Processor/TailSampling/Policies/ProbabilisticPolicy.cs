using System.Numerics;
using System.Text;
using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps a share of the traces, by a hash of their ID that every Collector computes alike.</summary>
internal sealed class ProbabilisticPolicy(string salt, double percentage) : TracePolicy
{
    private const string DefaultSalt = "default-hash-seed";
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly ulong _threshold = Threshold(percentage / 100);
    private readonly ulong _salted = Hash(OffsetBasis, Encoding.UTF8.GetBytes(salt.Length == 0 ? DefaultSalt : salt));

    public override PolicyDecision Evaluate(PendingTrace trace)
    {
        Span<byte> id = stackalloc byte[TraceKey.Size];
        trace.Id.Write(id);
        return When(Hash(_salted, id) <= _threshold);
    }

    /// <summary>The share of all 64-bit values, computed with 64 bits of precision and rounded down.</summary>
    internal static ulong Threshold(double ratio)
    {
        const int Precision = 64;
        const int MantissaBits = 52;
        if (!(ratio > 0))
            return 0;
        if (ratio >= 1)
            return ulong.MaxValue;
        var exponent = Math.ILogB(ratio) - MantissaBits;
        var product = (BigInteger)Math.ScaleB(ratio, -exponent) * ulong.MaxValue;
        var excess = (int)product.GetBitLength() - Precision;
        if (excess > 0)
        {
            var half = BigInteger.One << (excess - 1);
            var rest = product & ((BigInteger.One << excess) - 1);
            product >>= excess;
            if (rest > half || (rest == half && !product.IsEven))
                product++;
            exponent += excess;
        }

        product = exponent >= 0 ? product << exponent : product >> -exponent;
        return product > ulong.MaxValue ? ulong.MaxValue : (ulong)product;
    }

    // FNV-1a.
    private static ulong Hash(ulong hash, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
            hash = (hash ^ b) * Prime;
        return hash;
    }
}
