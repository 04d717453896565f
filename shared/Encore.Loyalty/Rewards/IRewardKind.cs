using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>A kind of reward: what a reward of it must say, and how it reaches the member. An extension brings its own by registering one.</summary>
public interface IRewardKind
{
    RewardKind Kind { get; }

    Delivery DeliveryOf(Reward reward);

    /// <summary>What is wrong with the settings that are the kind's own; what all rewards share is checked already.</summary>
    IEnumerable<ProgramError> Check(Reward reward, string path);
}
