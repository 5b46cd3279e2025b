namespace Performix.Sandbox.World;

/// <summary>A rep while the quarters go by.</summary>
internal sealed class RepDraft(int person, double skill, int tenureAtStart, int firstQuarter)
{
    private readonly List<double> _attainments = [];

    public int Person => person;

    public double Skill => skill;

    public int FirstQuarter => firstQuarter;

    public int Tenure(int quarter) => tenureAtStart + quarter - firstQuarter;

    public void Attain(double share) => _attainments.Add(share);

    public double Mean => _attainments.Count == 0 ? 1 : _attainments.Average();

    public double RecentMean => _attainments.Count == 0 ? 1 : _attainments.TakeLast(4).Average();
}
