package shanzhi.web.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import shanzhi.projects.communion.boundary.CommonList;
import shanzhi.projects.communion.boundary.ContributionKind;
import shanzhi.projects.communion.boundary.EntryStatus;
import shanzhi.projects.communion.boundary.PartnerKind;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.CostKind;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.DemandStatus;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.boundary.Matter;
import shanzhi.projects.deliberation.boundary.MemberPost;
import shanzhi.projects.deliberation.boundary.ObjectionChannel;
import shanzhi.projects.deliberation.boundary.ProposalStatus;
import shanzhi.projects.deliberation.boundary.ResolutionStatus;
import shanzhi.projects.deliberation.boundary.StepKind;
import shanzhi.projects.ledger.boundary.FundSource;

/** What the forms of deliberation offer to choose from. */
@Named
@ApplicationScoped
public class DelibChoices {

  public DemandOrigin[] getOrigins() { return DemandOrigin.values(); }
  public DemandStatus[] getDemandStates() { return DemandStatus.values(); }
  public ItemPurpose[] getPurposes() { return ItemPurpose.values(); }
  public ItemKind[] getKinds() { return ItemKind.values(); }
  public FundSource[] getSources() { return FundSource.values(); }
  public Matter[] getMatters() { return Matter.values(); }
  public CostKind[] getCosts() { return CostKind.values(); }
  public ProposalStatus[] getProposalStates() { return ProposalStatus.values(); }
  public StepKind[] getSteps() { return StepKind.values(); }
  public ResolutionStatus[] getResolutionStates() { return ResolutionStatus.values(); }
  public BodyKind[] getBodies() { return java.util.Arrays.stream(BodyKind.values()).filter(kind -> !kind.ofCourtyard()).toArray(BodyKind[]::new); }
  public Counting[] getCountings() { return Counting.values(); }
  public MemberPost[] getPosts() { return MemberPost.values(); }
  public ObjectionChannel[] getChannels() { return ObjectionChannel.values(); }
  public PartnerKind[] getPartners() { return PartnerKind.values(); }
  public ContributionKind[] getContributions() { return ContributionKind.values(); }
  public CommonList[] getLists() { return CommonList.values(); }
  public EntryStatus[] getEntryStates() { return EntryStatus.values(); }
}
