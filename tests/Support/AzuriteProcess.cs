using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Performix.Tests.Support;

/// <summary>The table emulator of tests/azurite as a child process on a free port, empty when started.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    /// <summary>The emulator's account, the same everywhere.</summary>
    public const string Account = "devstoreaccount1";

    /// <summary>The emulator's key: public, and the same everywhere.</summary>
    public const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly string[] Flags = ["--silent", "--disableTelemetry", "--inMemoryPersistence"];

    private readonly Process _process;
    private readonly X509Certificate2? _certificate;

    private AzuriteProcess(Process process, Uri endpoint, X509Certificate2? certificate)
    {
        _process = process;
        _certificate = certificate;
        Endpoint = endpoint;
    }

    /// <summary>Where the account's tables are, without a slash at the end.</summary>
    public Uri Endpoint { get; }

    /// <summary>What a client needs, in one string.</summary>
    public string ConnectionString =>
        $"AccountName={Account};AccountKey={Key};TableEndpoint={Endpoint}";

    private static string Folder => Path.Combine(Root(), "tests", "azurite");

    /// <summary>Starts the emulator, installed first where it is missing, and waits until it answers.</summary>
    /// <param name="certificate">With a self-signed one it speaks https, and takes bearer tokens too.</param>
    public static async Task<AzuriteProcess> StartAsync(X509Certificate2? certificate = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        await InstallAsync(patience.Token);
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var secure = certificate is null ? [] : await SecureFlagsAsync(certificate, patience.Token);
        string[] place = ["start.js", "--tableHost", "127.0.0.1", "--tablePort", port];
        var process = Run("node", [.. place, .. Flags, .. secure]);
        var scheme = certificate is null ? "http" : "https";
        var endpoint = new Uri($"{scheme}://127.0.0.1:{port}/{Account}");
        var azurite = new AzuriteProcess(process, endpoint, certificate);
        try
        {
            await azurite.WaitUntilReadyAsync(patience.Token);
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }

        return azurite;
    }

    /// <summary>A handler that trusts this emulator's certificate and no other.</summary>
    public SocketsHttpHandler Handler()
    {
        var handler = new SocketsHttpHandler();
        if (_certificate is not null)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { _certificate },
                RevocationMode = X509RevocationMode.NoCheck,
            };
        }

        return handler;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task<string[]> SecureFlagsAsync(
        X509Certificate2 certificate, CancellationToken token)
    {
        // Beside the emulator: node_modules is never committed.
        var folder = Path.Combine(Folder, "node_modules", ".cache");
        Directory.CreateDirectory(folder);
        var (cert, key) = (Path.Combine(folder, "cert.pem"), Path.Combine(folder, "key.pem"));
        using var secret = certificate.GetRSAPrivateKey()
            ?? throw new ArgumentException("The certificate has no RSA key.", nameof(certificate));
        await File.WriteAllTextAsync(cert, certificate.ExportCertificatePem(), token);
        await File.WriteAllTextAsync(key, secret.ExportPkcs8PrivateKeyPem(), token);
        return ["--oauth", "basic", "--cert", cert, "--key", key];
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        var locked = new FileInfo(Path.Combine(Folder, "package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= locked.LastWriteTimeUtc)
        {
            return;
        }

        using var npm = Run("npm", "ci");
        var complaint = npm.StandardError.ReadToEndAsync(cancellationToken);
        await npm.StandardOutput.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"'npm ci' failed in tests/azurite: {await complaint}");
        }
    }

    /// <summary>Reads until it says that it has started, then asks: unsigned, so 403 is right.</summary>
    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var complaint = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        string? line;
        do
        {
            line = await _process.StandardOutput.ReadLineAsync(cancellationToken);
            if (line is null)
            {
                throw new InvalidOperationException($"Azurite did not start: {await complaint}");
            }
        }
        while (!line.Contains("successfully", StringComparison.Ordinal));

        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        using var client = new HttpClient(Handler());
        using var answer = await client.GetAsync(new Uri(Endpoint + "/Tables"), cancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static Process Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)
                ?? throw new InvalidOperationException($"'{command}' did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"'{command}' is missing: the storage tests run against Azurite. Install Node.js 20 or newer "
                + "with npm, then run ./test.sh.",
                missing);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Performix.Bot.sln")))
        {
            folder = folder.Parent
                ?? throw new InvalidOperationException("No Performix.Bot.sln above: the tests run in a checkout.");
        }

        return folder.FullName;
    }
}
