using OtelCollector.Core.Configuration;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Processor.TailSampling.Policies;

namespace OtelCollector.Core.Processor.TailSampling.Config;

/// <summary>Reads policies made of OTTL conditions.</summary>
internal static class OttlConditionReader
{
    public static PolicyPlan Read(PolicyPlan plan, ConfigSection? section)
    {
        var mode = Mode(section);
        var spans = section?.TextList("span", []) ?? [];
        var events = section?.TextList("spanevent", []) ?? [];
        if (spans.Count == 0 && events.Count == 0)
            return plan with { Problem = "expected at least one OTTL condition to filter on" };
        try
        {
            var spanConditions = OttlConditions.Parse(OttlContextKind.Span, spans);
            var eventConditions = OttlConditions.Parse(OttlContextKind.SpanEvent, events);
            return plan with
            {
                Create = services => new OttlConditionPolicy(
                    spanConditions.Count > 0 ? new OttlConditions(spanConditions, mode, services.Logger) : null,
                    eventConditions.Count > 0 ? new OttlConditions(eventConditions, mode, services.Logger) : null),
            };
        }
        catch (OttlException e)
        {
            return plan with { Problem = e.Message };
        }
    }

    private static OttlErrorMode Mode(ConfigSection? section)
    {
        switch (section?.Text("error_mode", string.Empty).ToLowerInvariant() ?? string.Empty)
        {
            case "" or "propagate":
                return OttlErrorMode.Propagate;
            case "ignore":
                return OttlErrorMode.Ignore;
            case "silent":
                return OttlErrorMode.Silent;
            case var other:
                section!.AddError("error_mode", $"unknown error mode {other}");
                return OttlErrorMode.Propagate;
        }
    }
}
