namespace Performix.EndToEnd.Tests.Faults;

/// <summary>One bot for many faults: it has to survive them all anyway.</summary>
public sealed class FaultyLineFixture : IAsyncLifetime
{
    private FaultyLine? _line;

    internal FaultyLine Line => _line ?? throw new InvalidOperationException("The line is not open yet.");

    public async Task InitializeAsync() => _line = await FaultyLine.OpenAsync();

    public async Task DisposeAsync()
    {
        if (_line is not null)
        {
            await _line.DisposeAsync();
        }
    }
}
