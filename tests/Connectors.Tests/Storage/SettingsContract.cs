using System.Globalization;
using Performix.Connectors.Storage;

namespace Performix.Connectors.Tests.Storage;

/// <summary>What every keeper of settings keeps to.</summary>
public abstract class SettingsContract(StorageBed bed) : IDisposable
{
    private static readonly string[] OddKeys =
    [
        "a/b", "a\\b", "a#b", "a?b", "a%b", "a%2Fb", "a=2Fb", "a=b", "a~b", "a b", "a'b", "a''b", "a\tb",
        "a\nb", "a\u0001b", "a\u007fb", "a\u0085b", "äb", "a\u0308b", "漢字", "A/B", ".", "..",
        new string('x', 2000), new string('x', 2001), new string('/', 300),
    ];

    [Fact]
    public async Task A_key_that_was_never_written_has_no_setting()
    {
        Assert.Null(await bed.Settings().GetAsync("channel", default));
    }

    [Fact]
    public async Task Another_instance_reads_value_and_version()
    {
        var written = await bed.Settings().PutAsync("channel", "C1", default);

        Assert.Equal(written, await bed.Settings().GetAsync("channel", default));
        Assert.Equal("C1", written.Value);
    }

    [Fact]
    public async Task Every_write_has_a_version_of_its_own()
    {
        var first = await bed.Settings().PutAsync("channel", "C1", default);
        var second = await bed.Settings().PutAsync("channel", "C1", default);

        Assert.NotEqual(first.Version, second.Version);
    }

    [Fact]
    public async Task A_value_is_written_if_its_version_still_stands()
    {
        var first = await bed.Settings().PutAsync("channel", "C1", default);

        var second = await bed.Settings().PutIfUnchangedAsync("channel", "C2", first.Version, default);
        var stale = await bed.Settings().PutIfUnchangedAsync("channel", "C3", first.Version, default);

        Assert.Null(stale);
        Assert.Equal(second, await bed.Settings().GetAsync("channel", default));
        Assert.Equal("C2", second?.Value);
    }

    [Fact]
    public async Task Without_a_version_only_the_first_write_counts()
    {
        Assert.NotNull(await bed.Settings().PutIfUnchangedAsync("channel", "C1", null, default));
        Assert.Null(await bed.Settings().PutIfUnchangedAsync("channel", "C2", null, default));

        Assert.Equal("C1", (await bed.Settings().GetAsync("channel", default))?.Value);
    }

    [Fact]
    public async Task A_version_of_something_else_does_not_create()
    {
        var other = await bed.Settings().PutAsync("other", "x", default);

        Assert.Null(await bed.Settings().PutIfUnchangedAsync("channel", "C1", other.Version, default));
    }

    [Fact]
    public async Task No_increment_is_lost_where_many_count_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => CountAsync(8))));

        Assert.Equal("48", (await bed.Settings().GetAsync("count", default))?.Value);
    }

    [Fact]
    public async Task Keys_may_have_any_characters_and_stay_apart()
    {
        foreach (var key in OddKeys)
        {
            await bed.Settings().PutAsync(key, "of " + key, default);
        }

        foreach (var key in OddKeys)
        {
            Assert.Equal("of " + key, (await bed.Settings().GetAsync(key, default))?.Value);
        }
    }

    [Fact]
    public async Task The_longest_value_comes_back_whole()
    {
        var longest = new string('漢', Setting.MaxValueLength);
        await bed.Settings().PutAsync("plan", longest, default);

        Assert.Equal(longest, (await bed.Settings().GetAsync("plan", default))?.Value);
    }

    [Fact]
    public async Task A_longer_value_or_an_empty_key_is_a_mistake()
    {
        var tooLong = new string('x', Setting.MaxValueLength + 1);

        var settings = bed.Settings();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => settings.PutAsync("plan", tooLong, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => settings.PutAsync(string.Empty, "x", default));
    }

    public void Dispose()
    {
        bed.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task CountAsync(int times)
    {
        var settings = bed.Settings();
        for (var done = 0; done < times;)
        {
            var now = await settings.GetAsync("count", default);
            var next = int.Parse(now?.Value ?? "0", CultureInfo.InvariantCulture) + 1;
            var text = next.ToString(CultureInfo.InvariantCulture);
            done += await settings.PutIfUnchangedAsync("count", text, now?.Version, default) is null ? 0 : 1;
        }
    }
}
