using TracingAspire.Aspirate.Images;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Parameters;
using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Processes;
using TracingAspire.Aspirate.Settings;
using TracingAspire.Aspirate.Workloads;

namespace TracingAspire.Aspirate.Commands;

/// <summary>Runs <c>generate</c>: read everything, resolve everything, then build images, then write at once.</summary>
internal sealed class GenerateHandler(Terminal terminal, IProcessRunner processes)
{
    /// <summary>Runs; every foreseeable failure is a message and exit code 1.</summary>
    public async Task<int> RunAsync(Func<GenerateOptions> options, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(options(), cancellationToken);
        }
        catch (AspirateException exception)
        {
            terminal.Fail(exception.Message);
            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Fail($"A file cannot be read or written: {exception.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Fail("Cancelled; nothing was written.");
            return 1;
        }
    }

    private async Task<int> RunAsync(GenerateOptions options, CancellationToken cancellationToken)
    {
        foreach (var remark in options.Remarks)
            terminal.Say(remark);

        var problems = new ProblemList();
        var manifest = await ManifestAsync(options, problems, cancellationToken);
        var settings = SettingsReader.Read(options.Settings, manifest.Folder, options.Overrides, problems, cancellationToken);
        var given = GivenParameters.Read(options.Parameters, Environment.GetEnvironmentVariable, settings, manifest, problems);
        problems.ThrowIfAny();
        manifest = EnvironmentOverrides.Apply(manifest, settings);

        var prompt = new ParameterPrompt(terminal, options.NonInteractive || options.Check);
        var (application, values) = Build(options, manifest, settings, given, prompt, problems, cancellationToken);
        foreach (var note in problems.Notes)
            terminal.Say($"note: {note}");
        RefuseClearSecrets(options, application);

        return options.Check
            ? Check(options, options.Writer.Write(application, secrets: null))
            : await WriteAsync(options, manifest, settings, application, values, given, prompt, cancellationToken);
    }

    private async Task<ManifestDocument> ManifestAsync(GenerateOptions options, ProblemList problems, CancellationToken cancellationToken)
    {
        if (options.Manifest is { } path)
            return ManifestReader.Read(path, problems, cancellationToken);
        var project = AppHostProject.Find(options.Project);
        terminal.Say($"{Path.GetFileName(project)} writes its manifest");
        return await new ManifestSource(processes).PublishAsync(project, options.LaunchProfile, problems, cancellationToken);
    }

    /// <summary>Builds the application; where values are missing it asks once and builds again.</summary>
    private static (Application Application, ParameterValues Values) Build(
        GenerateOptions options,
        ManifestDocument manifest,
        AspirateSettings settings,
        Dictionary<string, string> given,
        ParameterPrompt prompt,
        ProblemList problems,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var values = new ParameterValues(given);
            var application = new ApplicationBuilder(manifest, settings, options.Build, values, problems).Build(cancellationToken);
            problems.ThrowIfAny();
            if (values.Missing.Count == 0)
                return (application, values);
            prompt.Fill(values.Missing, [], given);
        }
    }

    private static void RefuseClearSecrets(GenerateOptions options, Application application)
    {
        if (options.DisableSecrets && application.HasSecrets)
        {
            throw new AspirateException(
                "--disable-secrets would write secret parameters into ConfigMaps in clear, which this tool does not do; leave it out, or use --secret-format external-secrets.");
        }
    }

    private int Check(GenerateOptions options, IReadOnlyList<OutputFile> files)
    {
        var differences = new OutputFolder(options.Output).Differences(files);
        if (differences.Count == 0)
        {
            terminal.Say($"{options.Output} is what would be generated ({files.Count} files).");
            return 0;
        }

        terminal.Fail($"{options.Output} is not what would be generated; run `aspirate generate`:\n{string.Join('\n', differences.Select(line => $"  {line}"))}");
        return 1;
    }

    private async Task<int> WriteAsync(
        GenerateOptions options,
        ManifestDocument manifest,
        AspirateSettings settings,
        Application application,
        ParameterValues values,
        Dictionary<string, string> given,
        ParameterPrompt prompt,
        CancellationToken cancellationToken)
    {
        var store = new SecretValues(options, application, prompt);
        var secrets = store.Resolve(values.Secrets, given);
        var files = options.Writer.Write(application, secrets).ToList();
        if (store.ToRemember.Count > 0 && !options.DisableState)
            files.Add(new(SecretState.FileName, SecretState.Write(store.ToRemember), Secret: true));

        if (!options.SkipBuild)
            await BuildImagesAsync(options, manifest, settings, application, cancellationToken);
        foreach (var foreign in new OutputFolder(options.Output).Write(files))
            terminal.Say($"note: {options.Output}/{foreign} was not written by this tool and stays.");
        terminal.Say($"{files.Count} files in {options.Output}: {string.Join(", ", application.Workloads.Select(workload => workload.Name))}");
        terminal.Say(options.Writer.Advice(options.Output));
        return 0;
    }

    private static WorkloadResource WithBuildArgs(WorkloadResource resource, Workload workload) =>
        resource.Build is { } build ? resource with { Build = build with { Args = workload.BuildArgs } } : resource;

    private Task BuildImagesAsync(
        GenerateOptions options, ManifestDocument manifest, AspirateSettings settings, Application application, CancellationToken cancellationToken)
    {
        var chosen = application.Workloads.Select(workload => WithBuildArgs((WorkloadResource)manifest.Find(workload.Name)!, workload))
            .Where(resource => settings.For(resource.Name, resource.IsProject).Image is null);
        var build = new ImageBuildOptions(
            options.Builder ?? settings.Builder ?? "docker",
            options.BuildContext ?? settings.BuildContext,
            options.BuildArgs.IsEmpty ? settings.BuildArgs : options.BuildArgs,
            options.RuntimeIdentifier);
        return new ImageBuilder(processes, new(options.Build, settings), build, manifest.Folder).BuildAsync(chosen, terminal.Say, cancellationToken);
    }
}
