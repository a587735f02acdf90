using System.Text;

namespace Aspire.Hosting.Pipelines;

/// <summary>The steps of a pipeline for people: the order, and what each does and needs.</summary>
internal static class PipelineDiagnostics
{
    public static string Describe(StepGraph graph)
    {
        var text = new StringBuilder($"{graph.Steps.Count} steps, each after what it depends on:").AppendLine();
        foreach (var step in graph.InOrder(graph.Steps))
        {
            text.Append("  ").Append(step.Name);
            if (step.Resource is { } resource)
                text.Append(" of ").Append(resource.Name);
            if (step.Description is { Length: > 0 } description)
                text.Append(": ").Append(description);
            text.AppendLine();
            if (graph.DependenciesOf(step) is { Count: > 0 } dependencies)
                text.Append("    after ").AppendJoin(", ", dependencies.Order(StringComparer.Ordinal)).AppendLine();
            if (step.Tags.Count > 0)
                text.Append("    tags ").AppendJoin(", ", step.Tags.Order(StringComparer.Ordinal)).AppendLine();
        }

        return text.ToString().TrimEnd();
    }
}
