using CsCheck;
using OtelCollector.Core.Connector.SpanMetrics.Histogram;

namespace OtelCollector.Core.Tests.Connector;

public sealed class ExponentialBucketsTests
{
    [Theory]
    [InlineData(1, 0, -1)]
    [InlineData(1.5, 0, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(4, 0, 1)]
    [InlineData(5, 0, 2)]
    [InlineData(4, 1, 3)]
    [InlineData(0.25, -1, -2)]
    [InlineData(16, -2, 0)]
    [InlineData(17, -2, 1)]
    public void IndexOf_Value_IsTheBucketThatIncludesItsUpperBound(double value, int scale, int expected) =>
        ExponentialScale.IndexOf(value, scale).ShouldBe(expected);

    [Fact]
    public void Add_ValuesFarApart_MergesUntilTheyFit()
    {
        var buckets = new ExponentialBuckets(4);
        foreach (var value in new double[] { 1, 2, 4, 8, 0 })
            buckets.Add(value, 1);
        var point = buckets.ToPoint();
        point.Scale.ShouldBe(0);
        point.Positive.Offset.ShouldBe(-1);
        point.Positive.BucketCounts.ShouldBe([1ul, 1, 1, 1]);
        (point.ZeroCount, point.Min, point.Max).ShouldBe((1ul, 0, 8));
    }

    [Fact]
    public void Add_RandomValues_EachIsWithinTheBoundsOfItsBucket() =>
        Gen.Double[1e-6, 1e9].Array[1, 50].Sample(
            values =>
            {
                var buckets = new ExponentialBuckets(20);
                foreach (var value in values)
                    buckets.Add(value, 1);
                var point = buckets.ToPoint();
                point.Positive.BucketCounts.Count.ShouldBeLessThanOrEqualTo(20);
                point.Positive.BucketCounts.Sum(c => (long)c).ShouldBe(values.Length);
                var expected = values.CountBy(v => ExponentialScale.IndexOf(v, point.Scale)).OrderBy(c => c.Key);
                foreach (var (index, count) in expected)
                    point.Positive.BucketCounts[index - point.Positive.Offset].ShouldBe((ulong)count);
            },
            iter: 300,
            threads: 1);
}
