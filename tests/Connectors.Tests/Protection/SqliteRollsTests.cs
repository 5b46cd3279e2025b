using Performix.Analysis.Protection;

namespace Performix.Connectors.Tests.Protection;

/// <summary>What only a database file can keep of a roll.</summary>
public sealed class SqliteRollsTests : IAsyncLifetime
{
    private readonly SqliteRollBed _bed = new();

    public Task InitializeAsync() => _bed.InitializeAsync();

    public Task DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task B4_neither_the_file_nor_its_log_keeps_the_box_after_the_close()
    {
        var instance = await _bed.OpenedAsync();
        instance.Put(RollBed.Rep(1), PatchAnswer.Bad);
        await instance.MinuteAsync();
        var box = await _bed.BoxAsync();
        var (content, key) = (box.Content[..64], box.WrappedKey[..32]);
        Assert.True(_bed.Holds(content) && _bed.Holds(key));

        await RollBed.CloseAsync(instance);

        Assert.False(_bed.Holds(content));
        Assert.False(_bed.Holds(key));
    }

    [Fact]
    public async Task B4_no_key_file_is_left_and_a_copy_put_back_is_not_taken()
    {
        var instance = await _bed.OpenedAsync();
        var name = (await _bed.PeriodAsync()).KeyName;
        var path = Path.Combine(_bed.KeyFolder, name + ".key");
        var copy = await File.ReadAllBytesAsync(path);

        await RollBed.CloseAsync(instance);
        Assert.False(File.Exists(path));
        await File.WriteAllBytesAsync(path, copy);

        Assert.Null(await _bed.Keys().ReadAsync(name, default));
    }
}
