using System.Globalization;

namespace Performix.Tests.Support;

/// <summary>One emulator for all tests of a collection; each test takes tables of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? _process;
    private int _tables;

    public string ConnectionString => Process.ConnectionString;

    public Uri Endpoint => Process.Endpoint;

    private AzuriteProcess Process =>
        _process ?? throw new InvalidOperationException("The fixture has not been started.");

    /// <summary>A table name that no other test has.</summary>
    public string NextTable() =>
        "test" + Interlocked.Increment(ref _tables).ToString("D4", CultureInfo.InvariantCulture);

    public async Task InitializeAsync() => _process = await AzuriteProcess.StartAsync();

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
