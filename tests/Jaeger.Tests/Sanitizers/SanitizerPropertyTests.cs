using System.Buffers;
using CsCheck;
using Jaeger.Model;
using Jaeger.Sanitizers;
using Jaeger.Tests.Adjusters;
using Jaeger.Tests.Storage.Oracle;

namespace Jaeger.Tests.Sanitizers;

/// <summary>What holds for the sanitizers whatever the request; CsCheck prints the seed of a case that fails.</summary>
public sealed class SanitizerPropertyTests
{
    private const int Iterations = 400;

    // Any byte may be broken in a name, a key or a text: names are made of letters that occur nowhere else.
    private static readonly Gen<byte[]> Requests = Gen.Select(RandomSpans.Requests, Gen.Byte[0x80, 0xff]).Select((requests, broken) =>
    {
        var bytes = Traces.Bytes([.. requests.SelectMany(r => r)]);
        var change = broken % 3 == 0;
        for (var i = 0; change && i < bytes.Length - 1; i++)
        {
            if (bytes.AsSpan(i).StartsWith("k1"u8) || bytes.AsSpan(i).StartsWith("GET"u8)) bytes[i] = broken;
        }

        return bytes;
    });

    [Fact]
    public void Sanitize_SanitizedRequest_StaysTheSame() => Requests.Sample(
        request =>
        {
            var once = Sanitizer.Sanitize(new ReadOnlySequence<byte>(request));
            Sanitizer.Sanitize(once).ShouldBe(once);
        },
        iter: Iterations);

    [Fact]
    public void Sanitize_AnyRequest_KeepsEverySpanAndCompletesIt() => Requests.Sample(
        request =>
        {
            var before = OtlpRequest.Read(request);
            var after = OtlpRequest.Read(Sanitizer.Sanitize(new ReadOnlySequence<byte>(request)).ToArray());
            Spans(after).Select(s => (s.TraceId, s.Id, s.ParentId, s.Start)).ShouldBe(Spans(before).Select(s => (s.TraceId, s.Id, s.ParentId, s.Start)));
            after.ShouldAllBe(r => r.ServiceName.Length > 0);
            Spans(after).ShouldAllBe(s => s.Name.Length > 0 && s.Start < s.End);
        },
        iter: Iterations);

    private static IEnumerable<TraceSpan> Spans(IEnumerable<TraceResource> resources) => resources.SelectMany(r => r.Scopes).SelectMany(s => s.Spans);
}
