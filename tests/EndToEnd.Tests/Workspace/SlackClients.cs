using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>The app of tests/slack-clients as a child process, installed first where it is missing.</summary>
internal sealed class SlackClients : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);
    private readonly Process _process;

    private SlackClients(Process process, string greeting)
    {
        _process = process;
        Greeting = greeting;
    }

    /// <summary>Its first line: who it is, whom it found, how many channels.</summary>
    public string Greeting { get; }

    private static string Folder => Path.Combine(Here(), "..", "..", "slack-clients");

    public static async Task<SlackClients> StartAsync(Stage stage)
    {
        using var patience = new CancellationTokenSource(Patience);
        await InstallAsync(patience.Token);
        var process = Run("node", "app.js", stage.App.ApiBase.AbsoluteUri, stage.App.BotToken, stage.App.AppToken);
        var greeting = await process.StandardOutput.ReadLineAsync(patience.Token);
        var fault = greeting is null ? await process.StandardError.ReadToEndAsync(patience.Token) : "";
        return new SlackClients(process, greeting ?? throw new InvalidOperationException(fault));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "@slack")))
            {
                using var npm = Run("npm", "ci");
                await npm.WaitForExitAsync(cancellationToken);
                Assert.Equal(0, npm.ExitCode);
            }
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static Process Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? "";
}
