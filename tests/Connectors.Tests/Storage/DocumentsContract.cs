using Performix.Connectors.Storage;

namespace Performix.Connectors.Tests.Storage;

/// <summary>What every keeper of documents keeps to.</summary>
public abstract class DocumentsContract(StorageBed bed) : IDisposable
{
    [Fact]
    public async Task Another_instance_reads_what_was_written()
    {
        var written = await PutAsync("link", "T1/U1", "{}");

        Assert.Equal(written, await bed.Documents().GetAsync("link", "T1/U1", default));
        Assert.Null(await bed.Documents().GetAsync("link", "T1/U2", default));
    }

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("\\'")]
    [InlineData("%")]
    [InlineData("' OR Name != '")]
    [InlineData("x' or PartitionKey ne '")]
    [InlineData("x'; DELETE FROM documents; --")]
    public async Task D7_a_key_that_reads_like_a_filter_finds_itself_alone(string typed)
    {
        await PutAsync("link", "other", "no");
        await PutAsync("links", typed, "no");
        await PutAsync(typed, typed, "yes");

        Assert.Equal("yes", (await bed.Documents().GetAsync(typed, typed, default))?.Value);
        Assert.Null(await bed.Documents().GetAsync("link", typed, default));
        Assert.Equal(["yes"], (await bed.Documents().ListAsync(typed, default)).Select(d => d.Value));
        Assert.Empty(await bed.Documents().FamilyAsync(typed, default));
    }

    [Fact]
    public async Task Several_are_added_together_and_those_there_already_stay()
    {
        var first = await PutAsync("audit/R1", "k1", "before");
        Document[] added =
        [
            new("audit/R1", "k1", "after", ""), new("audit/R1", "k2", "2", ""), new("audit/R2", "k", "3", ""),
        ];

        var there = await bed.Documents().AddAsync(added, default);

        Assert.Equal([added[0]], there);
        Assert.Equal(first, await bed.Documents().GetAsync("audit/R1", "k1", default));
        Assert.Equal(["before", "2", "3"], (await bed.Documents().FamilyAsync("audit", default)).Select(d => d.Value));
    }

    [Fact]
    public async Task A_kind_is_listed_by_key_without_its_neighbours()
    {
        await PutAsync("link", "b", "2");
        await PutAsync("link", "a", "1");
        await PutAsync("links", "c", "3");
        await PutAsync("link/x", "d", "4");

        var listed = await bed.Documents().ListAsync("link", default);

        Assert.Equal(["1", "2"], listed.Select(d => d.Value));
    }

    [Fact]
    public async Task A_family_is_listed_whole_and_alone()
    {
        await PutAsync("audit/R2", "k", "2");
        await PutAsync("audit/R1", "k2", "1b");
        await PutAsync("audit/R1", "k1", "1a");
        await PutAsync("audit/a?#\\é/", "k", "3");
        await PutAsync("audit", "k", "no");
        await PutAsync("audits/R1", "k", "no");
        await PutAsync("audit0", "k", "no");

        var listed = await bed.Documents().FamilyAsync("audit", default);

        Assert.Equal(["1a", "1b", "2", "3"], listed.Select(d => d.Value));
    }

    [Fact]
    public async Task Only_the_version_that_was_read_is_replaced()
    {
        var first = await PutAsync("k", "a", "1");

        var second = await bed.Documents().PutIfUnchangedAsync(Doc("k", "a", "2"), first?.Version, default);
        var stale = await bed.Documents().PutIfUnchangedAsync(Doc("k", "a", "3"), first?.Version, default);
        var again = await bed.Documents().PutIfUnchangedAsync(Doc("k", "a", "4"), null, default);

        Assert.Equal("2", second?.Value);
        Assert.Null(stale);
        Assert.Null(again);
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_may_come_anew()
    {
        await PutAsync("k", "a", "1");

        Assert.True(await bed.Documents().RemoveAsync("k", "a", default));
        Assert.False(await bed.Documents().RemoveAsync("k", "a", default));
        Assert.NotNull(await PutAsync("k", "a", "2"));
    }

    [Fact]
    public async Task More_than_a_page_comes_back_whole()
    {
        await Task.WhenAll(Enumerable.Range(0, 1100).Select(at => PutAsync("many", $"{at:0000}", "x")));

        Assert.Equal(1100, (await bed.Documents().ListAsync("many", default)).Count);
    }

    public void Dispose()
    {
        bed.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Document Doc(string kind, string key, string value) => new(kind, key, value, "");

    private Task<Document?> PutAsync(string kind, string key, string value) =>
        bed.Documents().PutIfUnchangedAsync(Doc(kind, key, value), null, default);
}
