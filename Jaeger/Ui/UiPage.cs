using System.Text;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;

namespace Jaeger.Ui;

/// <summary>The UI's page, made anew where the operator's settings may have changed.</summary>
internal sealed class UiPage
{
    private const string MediaType = "text/html; charset=utf-8";
    private static readonly TimeSpan ReloadInterval = TimeSpan.FromSeconds(10);

    private readonly string _page;
    private readonly UiConfig _config;
    private readonly UiSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Lock _reloading = new();
    private string _rendered;
    private long _loaded;

    private UiPage(string page, UiConfig config, UiSettings settings, TimeProvider clock, ILogger logger)
    {
        (_page, _config, _settings, _clock, _logger) = (page, config, settings, clock, logger);
        _loaded = clock.GetTimestamp();
        _rendered = Render();
    }

    /// <summary>The page as it is served now, to whom this nonce was told.</summary>
    public UiFile WithNonce(string nonce)
    {
        if (_config.ConfigFile.Length > 0) Reload();
        return new UiFile(Encoding.UTF8.GetBytes(_rendered.Replace(IndexPage.NonceMark, nonce, StringComparison.Ordinal)), MediaType, "no-cache");
    }

    /// <summary>Loads the page of a folder; null where it has none.</summary>
    /// <exception cref="ComponentException">The operator's settings cannot be used.</exception>
    public static UiPage? Load(string folder, UiConfig config, UiSettings settings, TimeProvider clock, ILogger logger)
    {
        var path = Path.Combine(folder, UiFiles.IndexName);
        return File.Exists(path) ? new UiPage(File.ReadAllText(path), config, settings, clock, logger) : null;
    }

    // A file that is broken for a moment leaves the page as it is.
    private void Reload()
    {
        lock (_reloading)
        {
            if (_clock.GetElapsedTime(_loaded) < ReloadInterval) return;
            _loaded = _clock.GetTimestamp();
            try
            {
                _rendered = Render();
            }
            catch (ComponentException e)
            {
                _logger.LogError("could not reload UI config; keeping previously cached value: {Error}", e.Message);
            }
        }
    }

    private string Render()
    {
        var overrides = UiConfigFile.Read(_config.ConfigFile);
        if (overrides.Script is not null && !IndexPage.TakesScript(_page))
        {
            throw new ComponentException(
                $"UI config file {_config.ConfigFile} is a script, and this UI runs none: write the settings into a .json file");
        }

        return IndexPage.Render(_page, _settings, overrides);
    }
}
