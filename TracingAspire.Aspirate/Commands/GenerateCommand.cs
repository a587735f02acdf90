using System.Collections.Immutable;
using System.CommandLine;
using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Workloads;

namespace TracingAspire.Aspirate.Commands;

/// <summary><c>aspirate generate</c>: options and aliases are the original's, and so are the variables that stand for them.</summary>
internal sealed class GenerateCommand : Command
{
    private static readonly string[] SecretFormats = ["secret-generator", "external-secrets"];
    private static readonly string[] Builders = ["docker", "podman"];
    private static readonly string[] PullPolicies = ["IfNotPresent", "Always", "Never"];

    private readonly Option<string?> _project = OptionText.Create("--project-path", "PROJECT_PATH", "The AppHost's project file or folder.", "-p");
    private readonly Option<string?> _manifest = OptionText.Create("--aspire-manifest", "ASPIRE_MANIFEST_PATH", "The manifest; without it the AppHost writes one.", "-m");
    private readonly Option<string?> _output = OptionText.Create("--output-path", "OUTPUT_PATH", "The folder to write; aspirate-output.", "-o");
    private readonly Option<string?> _settings = OptionText.Create("--settings", "SETTINGS", "The settings file; aspirate.json beside the manifest.");
    private readonly Option<string[]> _set = OptionText.Several("--set", "SET", "A setting, outranking the file: resources.web.replicas=3.");
    private readonly Option<bool> _check = OptionText.Flag("--check", "CHECK", "Write nothing; exit with 1 and a list where the folder differs.");
    private readonly Option<bool> _skipUnsupported = OptionText.Flag("--skip-unsupported", "SKIP_UNSUPPORTED", "Leave out resources Kubernetes has nothing for.");
    private readonly Option<string?> _secretFormat = OptionText.Create("--secret-format", "SECRET_FORMAT", "secret-generator (default) or external-secrets.").AcceptOnlyFromAmong(SecretFormats);
    private readonly Option<bool> _skipBuild = OptionText.Flag("--skip-build", "SKIP_BUILD", "Do not build and push images.");
    private readonly Option<bool> _skipFinal = OptionText.Flag("--skip-final", "SKIP_FINAL_KUSTOMIZE_GENERATION", "Leave out the kustomization and namespace above the resources.", "-sf", "--skip-final-kustomize-generation");
    private readonly Option<string?> _builder = OptionText.Create("--container-builder", "CONTAINER_BUILDER", "docker or podman, for Dockerfiles.").AcceptOnlyFromAmong(Builders);
    private readonly Option<string?> _buildContext = OptionText.Create("--container-build-context", "CONTAINER_BUILD_CONTEXT", "The build context of Dockerfiles.", "-cbc");
    private readonly Option<string[]> _buildArgs = OptionText.Several("--container-build-arg", "CONTAINER_BUILD_ARGS", "name=value for Dockerfiles.", "-cba");
    private readonly Option<string[]> _tags = OptionText.Several("--container-image-tag", "CONTAINER_IMAGE_TAG", "Tags of built images; the manifests name the first.", "-ct");
    private readonly Option<string?> _registry = OptionText.Create("--container-registry", "CONTAINER_REGISTRY", "The registry of built images.", "-cr");
    private readonly Option<string?> _prefix = OptionText.Create("--container-repository-prefix", "CONTAINER_REPOSITORY_PREFIX", "What stands before their names.", "-crp");
    private readonly Option<string?> _pullPolicy = OptionText.Create("--image-pull-policy", "IMAGE_PULL_POLICY", "IfNotPresent, Always or Never.").AcceptOnlyFromAmong(PullPolicies);
    private readonly Option<string?> _namespace = OptionText.Create("--namespace", "NAMESPACE", "The namespace of everything.");
    private readonly Option<string?> _format = OptionText.Create("--output-format", "OUTPUT_FORMAT", "kustomize (default) or helm.");
    private readonly Option<string?> _runtime = OptionText.Create("--runtime-identifier", "RUNTIME_IDENTIFIER", "Of project images, for example linux-arm64.");
    private readonly Option<bool> _privateRegistry = OptionText.Flag("--private-registry", "PRIVATE_REGISTRY", "Make an image pull secret.");
    private readonly Option<string?> _registryUrl = OptionText.Create("--private-registry-url", "PRIVATE_REGISTRY_URL", "Its registry.");
    private readonly Option<string?> _registryUser = OptionText.Create("--private-registry-username", "PRIVATE_REGISTRY_USERNAME", "Its user.");
    private readonly Option<string?> _registryPassword = OptionText.Create("--private-registry-password", "PRIVATE_REGISTRY_PASSWORD", "Its password; better in the variable ASPIRATE_PRIVATE_REGISTRY_PASSWORD.");
    private readonly Option<string?> _registryEmail = OptionText.Create("--private-registry-email", "PRIVATE_REGISTRY_EMAIL", "Its mail address.");
    private readonly Option<bool> _dashboard = OptionText.Flag("--include-dashboard", "INCLUDE_DASHBOARD", "Add the Aspire dashboard.", "--with-dashboard");
    private readonly Option<string[]> _parameters = OptionText.Several("--parameter", "PARAMETER_VALUE", "name=value of a parameter.", "-pa");
    private readonly Option<string[]> _components = OptionText.Several("--components", "COMPONENTS", "Only these resources.", "-c");
    private readonly Option<bool> _nonInteractive = OptionText.Flag("--non-interactive", "NON_INTERACTIVE", "Ask nothing; what is missing is an error.");
    private readonly Option<bool> _disableSecrets = OptionText.Flag("--disable-secrets", "DISABLE_SECRETS", "Allowed where the manifest has no secrets.");
    private readonly Option<bool> _disableState = OptionText.Flag("--disable-state", "DISABLE_STATE", "Do not remember the values of secret parameters.", "--no-state");
    private readonly Option<bool> _replaceSecrets = OptionText.Flag("--replace-secrets", "REPLACE_SECRETS", "Forget remembered values of secret parameters.");
    private readonly Option<string?> _launchProfile = OptionText.Create("--launch-profile", "LAUNCH_PROFILE", "The AppHost's launch profile.", "-lp");
    private readonly Option<bool> _preferDockerfile = OptionText.Flag("--prefer-dockerfile", "PREFER_DOCKERFILE", "Does nothing here: projects are built by the SDK.");
    private readonly Option<string[]> _composeBuilds = OptionText.Several("--compose-build", "COMPOSE_BUILDS", "Does nothing here: there is no compose output.");
    private readonly Option<string?> _secretPassword = OptionText.Create("--secret-password", "SECRET_PASSWORD", "Does nothing here: no secret is stored in encrypted state.");

    private readonly Option<string?>[] _login;

    public GenerateCommand(GenerateHandler handler)
        : base("generate", "Reads an Aspire manifest and writes a kustomize base for Kubernetes.")
    {
        Option[] options =
        [
            _project, _manifest, _output, _settings, _set, _check, _skipUnsupported, _secretFormat, _skipBuild, _skipFinal, _builder, _buildContext,
            _tags, _buildArgs, _preferDockerfile, _registry, _prefix, _pullPolicy, _namespace, _format, _runtime, _secretPassword, _privateRegistry,
            _registryUrl, _registryUser, _registryPassword, _registryEmail, _dashboard, _composeBuilds, _replaceSecrets, _parameters, _components,
            _nonInteractive, _disableSecrets, _disableState, _launchProfile,
        ];
        foreach (var option in options)
            Add(option);
        _login = [_registryUrl, _registryUser, _registryPassword, _registryEmail];
        SetAction((parsed, cancellationToken) => handler.RunAsync(() => Read(parsed), cancellationToken));
    }

    private GenerateOptions Read(ParseResult parsed)
    {
        return new()
        {
            Writer = OutputFormat.Writer(parsed.GetValue(_format), parsed.GetValue(_skipFinal)),
            Project = Place(parsed, _project) ?? ".",
            Manifest = Place(parsed, _manifest),
            Output = Place(parsed, _output) ?? "aspirate-output",
            Settings = Place(parsed, _settings),
            Overrides = [.. parsed.GetValue(_set) ?? []],
            LaunchProfile = parsed.GetValue(_launchProfile),
            Parameters = [.. parsed.GetValue(_parameters) ?? []],
            Builder = Choice(parsed, _builder, Builders),
            BuildContext = parsed.GetValue(_buildContext),
            BuildArgs = [.. parsed.GetValue(_buildArgs) ?? []],
            RuntimeIdentifier = parsed.GetValue(_runtime),
            RegistryPassword = parsed.GetValue(_registryPassword),
            SkipBuild = parsed.GetValue(_skipBuild),
            NonInteractive = parsed.GetValue(_nonInteractive),
            DisableSecrets = parsed.GetValue(_disableSecrets),
            DisableState = parsed.GetValue(_disableState),
            ReplaceSecrets = parsed.GetValue(_replaceSecrets),
            Check = parsed.GetValue(_check),
            Remarks = Remarks(parsed),
            Build = new()
            {
                Namespace = parsed.GetValue(_namespace),
                Registry = parsed.GetValue(_registry),
                RepositoryPrefix = parsed.GetValue(_prefix),
                Tags = [.. parsed.GetValue(_tags) ?? []],
                ImagePullPolicy = Choice(parsed, _pullPolicy, PullPolicies),
                Components = [.. parsed.GetValue(_components) ?? []],
                SkipUnsupported = parsed.GetValue(_skipUnsupported),
                ExternalSecrets = Choice(parsed, _secretFormat, SecretFormats) == "external-secrets",
                IncludeDashboard = parsed.GetValue(_dashboard),
                PrivateRegistry = Login(parsed),
            },
        };
    }

    /// <summary>System.CommandLine checks what is typed, not what comes from a variable.</summary>
    private static string? Choice(ParseResult parsed, Option<string?> option, params string[] values) =>
        parsed.GetValue(option) is not { } value || values.Contains(value, StringComparer.Ordinal)
            ? parsed.GetValue(option)
            : throw new AspirateException($"{option.Name}: '{value}' from its variable is unknown; {Listing.Of("there is", values)}.");

    private static string? Place(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } path && string.IsNullOrWhiteSpace(path)
            ? throw new AspirateException($"{option.Name} is empty; give a path, or leave it out.")
            : parsed.GetValue(option);

    private RegistryLogin? Login(ParseResult parsed)
    {
        if (!parsed.GetValue(_privateRegistry))
            return null;
        var missing = new[] { _registryUrl, _registryUser }.Where(option => string.IsNullOrEmpty(parsed.GetValue(option))).Select(option => option.Name).ToList();
        return missing.Count == 0
            ? new(parsed.GetValue(_registryUrl)!, parsed.GetValue(_registryUser)!, parsed.GetValue(_registryEmail) ?? "aspir8@aka.ms")
            : throw new AspirateException($"--private-registry needs {string.Join(" and ", missing)}.");
    }

    private ImmutableArray<string> Remarks(ParseResult parsed)
    {
        var remarks = ImmutableArray.CreateBuilder<string>();
        if (parsed.GetValue(_preferDockerfile))
            remarks.Add("--prefer-dockerfile does nothing: images of projects are built by the SDK.");
        if (parsed.GetValue(_composeBuilds) is { Length: > 0 })
            remarks.Add("--compose-build does nothing: there is no compose output.");
        if (!string.IsNullOrEmpty(parsed.GetValue(_secretPassword)))
            remarks.Add("--secret-password does nothing: there is no encrypted state.");
        if (!parsed.GetValue(_privateRegistry) && _login.Any(option => !string.IsNullOrEmpty(parsed.GetValue(option))))
            remarks.Add($"{string.Join(", ", _login.Select(option => option.Name))} do nothing without --private-registry.");
        return remarks.DrainToImmutable();
    }
}
