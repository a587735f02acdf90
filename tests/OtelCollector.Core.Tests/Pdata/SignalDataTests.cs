using Google.Protobuf;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Pdata;

public sealed class SignalDataTests
{
    [Fact]
    public void Payload_OfRequest_IsItsEncoding()
    {
        var request = Samples.Spans(3);
        var data = Traces.From(request);

        data.ItemCount.ShouldBe(3);
        ByteString.CopyFrom(data.Payload.FirstSpan).ShouldBe(request.ToByteString());
        data.Size.ShouldBe(request.CalculateSize());
    }

    [Fact]
    public void Request_AskedTwice_IsDecodedOnce()
    {
        var data = Logs.Parse(Samples.Records(2).ToByteArray());

        data.Request.ShouldBe(Samples.Records(2));
        data.Request.ShouldBeSameAs(data.Request);
    }

    [Fact]
    public void TakeRequest_NotShared_IsTheRequestItself()
    {
        var request = Samples.Spans();

        Traces.From(request).TakeRequest().ShouldBeSameAs(request);
    }

    [Fact]
    public void TakeRequest_Shared_IsACopy()
    {
        var data = Traces.From(Samples.Spans());
        data.Share();

        var taken = data.TakeRequest();
        taken.ResourceSpans.Clear();

        data.Request.ShouldBe(Samples.Spans());
        data.TakeRequest().ShouldNotBeSameAs(data.Request);
    }

    [Fact]
    public void TakeRequest_OfBytes_LeavesThem()
    {
        var data = Metrics.Parse(Samples.Points(2).ToByteArray());

        data.TakeRequest().ResourceMetrics.Clear();

        data.Request.ShouldBe(Samples.Points(2));
    }

    [Fact]
    public void Payload_AfterTheOnlyFormWasTaken_SaysSo()
    {
        var data = Traces.From(Samples.Spans());
        data.TakeRequest();

        Should.Throw<InvalidOperationException>(() => data.Payload).Message.ShouldContain("was taken");
    }

    [Fact]
    public void Join_OfOneClient_KeepsIt()
    {
        var client = new ClientInfo();
        var parts = new[] { Traces.From(Samples.Spans(), client), Traces.From(Samples.Spans(), client) };

        Payload.Join(parts).Client.ShouldBeSameAs(client);
        Payload.Join([.. parts, Traces.From(Samples.Spans(), new ClientInfo())]).Client.ShouldBeNull();
    }
}
