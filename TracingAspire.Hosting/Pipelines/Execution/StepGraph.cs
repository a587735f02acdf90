namespace Aspire.Hosting.Pipelines;

/// <summary>The steps of a pipeline and which comes before which; <c>RequiredBy</c> is turned round.</summary>
internal sealed class StepGraph
{
    private readonly Dictionary<string, PipelineStep> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _dependencies = new(StringComparer.Ordinal);

    public StepGraph(IReadOnlyList<PipelineStep> steps)
    {
        Steps = steps;
        foreach (var step in steps)
        {
            if (!_steps.TryAdd(step.Name, step))
                throw new InvalidOperationException($"Duplicate step name: '{step.Name}'");
            _dependencies[step.Name] = [];
        }

        foreach (var step in steps)
            Connect(step);
    }

    public IReadOnlyList<PipelineStep> Steps { get; }

    public IReadOnlyList<string> DependenciesOf(PipelineStep step) => _dependencies[step.Name];

    public PipelineStep Find(string name) => _steps.TryGetValue(name, out var step)
        ? step
        : throw new InvalidOperationException(
            $"Step '{name}' not found in pipeline. Available steps: {string.Join(", ", Steps.Select(s => $"'{s.Name}'"))}");

    /// <summary>Everything that comes before one of the steps, and they themselves, each after what it depends on.</summary>
    /// <exception cref="InvalidOperationException">A step comes before itself.</exception>
    public IReadOnlyList<PipelineStep> InOrder(params IEnumerable<PipelineStep> targets)
    {
        var order = new List<PipelineStep>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach (var target in targets)
            Visit(target.Name);
        return order;

        void Visit(string name)
        {
            if (done.Contains(name))
                return;
            var begun = path.IndexOf(name);
            if (begun >= 0)
                throw new InvalidOperationException($"Circular dependency detected in pipeline steps: {string.Join(" → ", path.Skip(begun).Append(name))}");

            path.Add(name);
            foreach (var dependency in _dependencies[name].Order(StringComparer.Ordinal))
                Visit(dependency);
            path.RemoveAt(path.Count - 1);
            done.Add(name);
            order.Add(_steps[name]);
        }
    }

    private void Connect(PipelineStep step)
    {
        foreach (var name in step.DependsOnSteps)
        {
            if (!_steps.ContainsKey(name))
                throw new InvalidOperationException($"Step '{step.Name}' depends on unknown step '{name}'");
            Add(step.Name, name);
        }

        foreach (var name in step.RequiredBySteps)
        {
            if (!_steps.ContainsKey(name))
                throw new InvalidOperationException($"Step '{step.Name}' is required by unknown step '{name}'");
            Add(name, step.Name);
        }
    }

    private void Add(string step, string dependency)
    {
        if (!_dependencies[step].Contains(dependency, StringComparer.Ordinal))
            _dependencies[step].Add(dependency);
    }
}
