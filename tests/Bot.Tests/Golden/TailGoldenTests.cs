using Performix.Analysis.Diagnosis;
using Performix.Bot.Features.Tail;

namespace Performix.Bot.Tests.Golden;

public sealed class TailGoldenTests
{
    private const string Lasting = "persistent differences are 46% (95 % interval 33–57%) of the variance between "
        + "rep-periods";

    [Fact]
    public void Patch_identified_by_movers() => Matches(Sample.Cohort, "tail-patch-identified");

    [Fact]
    public void Patch_by_assumption() => Matches(
        Sample.Told(VerdictCall.Patch, VerdictTier.Assumption,
        [
            $"Patches account for 82% (95 % interval 61–97%) of the persistent differences; {Lasting}, the rest is "
                + "period-to-period noise.",
            "Few or no reps moved, so this assumes that strong reps were not systematically given good patches; it "
                + "holds "
                + "unless the correlation of skill and patch exceeds 0.55.",
        ]) with
        { Moves = 1, Identified = false },
        "tail-patch-assumption");

    [Fact]
    public void People() => Matches(
        Sample.Told(VerdictCall.People, VerdictTier.Identified,
        [
            "Reps who changed patch kept their level: patches account for 9% (95 % interval 1–28%) of the persistent "
                + $"differences, reps for the rest; {Lasting}.",
        ]),
        "tail-people");

    [Fact]
    public void Mixed() => Matches(
        Sample.Told(VerdictCall.Mixed, VerdictTier.Identified,
        [
            "Both parts are there: patches account for 52% (95 % interval 31–70%) of the persistent "
                + "differences, which are 46% (95 % interval 33–57%) of the variance between rep-periods.",
        ]),
        "tail-mixed");

    [Fact]
    public void Noise() => Matches(
        Sample.Told(VerdictCall.Noise, null,
        [
            "Rankings at this length of history are mostly luck: persistent differences are 4% (95 % interval "
                + "0–12%) of "
                + "the variance between rep-periods.",
        ]) with
        { Separation = null },
        "tail-noise");

    [Fact]
    public void Insufficient_says_what_would_settle_it() => Matches(
        Sample.Told(VerdictCall.Insufficient, null,
        [
            "The data cannot tell yet: patches account for 71% (95 % interval 22–98%) of the persistent differences.",
            "1 change of patch; 3 are the least.",
        ],
            "2 more closed quarters: the chance of a call rises from 31% to 64% in simulated orgs of this size",
            "2 more changes of patch, so that people and patch come apart"),
        "tail-insufficient");

    [Fact]
    public void Few_reps_show_no_figures() => Matches(Sample.Cohort with { RepCount = 4 }, "tail-few-reps");

    [Fact]
    public void Without_quota_nothing_is_made_up() =>
        Matches(Sample.Cohort with { Attainment = null, Verdict = null }, "tail-no-quota");

    [Fact]
    public void Names_cannot_form_markup() => Slate.Matches(
        TailView.Render(Sample.Read(
            Sample.Cohort with { Name = "<!channel> *AE*" },
            "<@U1|boss> & <https://evil.example|click>",
            "Eve\n\u202e`rm` *bold* " + new string('x', 300))),
        "tail-hostile-names");

    [Fact]
    public void Why_says_how_it_was_made() => Slate.Matches(
        WhyView.Render(Sample.Read(Sample.Cohort), Sample.Org.Input), "why");

    private static void Matches(CohortDiagnosis cohort, string name) =>
        Slate.Matches(TailView.Render(Sample.Read(cohort, "Ada Lovelace", "Bo Diddley")), name);
}
